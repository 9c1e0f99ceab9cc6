import { z } from 'zod';
import type { Problem } from '../../lib/problem.ts';
import type { Source } from '../../lib/source.ts';
import type { TextFile } from '../files.ts';
import { checkSetWords } from '../picture/sign-check.ts';
import { webAddress, words } from '../yaml/entry.ts';
import { readYaml } from '../yaml/yaml.ts';
import { nameSchema } from './dataset-schema.ts';

/** Tell whether a list is a year, a month of a year or a day of a month. */
function isDate(parts: unknown): boolean {
  if (!Array.isArray(parts) || parts.length < 1 || parts.length > 3) return false;
  const [year, month = 1, day = 1] = parts;
  const fits = (value: unknown, least: number, most: number) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return fits(year, 1000, 2999) && fits(month, 1, 12) && fits(day, 1, 31);
}

/** The same as `isDate`, as JSON Schema says it. */
const DATES = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'array',
    minItems: 1,
    maxItems: 3,
    prefixItems: [
      { type: 'integer', minimum: 1000, maximum: 2999, description: 'жыл' },
      { type: 'integer', minimum: 1, maximum: 12, description: 'ай' },
      { type: 'integer', minimum: 1, maximum: 31, description: 'күн' },
    ],
  },
};

const dateSchema = z.strictObject({
  'date-parts': z
    .custom<number[][]>(
      (value) => Array.isArray(value) && value.length > 0 && value.every(isDate),
      'Күн былай жазылады: [[2018]], [[2018, 3]] немесе [[2018, 3, 5]]',
    )
    .meta({ ...DATES, description: 'Күні: [[2018]], [[2018, 3]] немесе [[2018, 3, 5]].' }),
  circa: z.boolean().optional().describe('true болса, күні шамамен айтылған.'),
});

const authorSchema = z
  .strictObject({
    literal: z.string().optional().describe('Мекеменің не бір сөзбен жазылатын автордың атауы.'),
    family: z.string().optional().describe('Тегі.'),
    given: z.string().optional().describe('Аты.'),
  })
  .refine(
    ({ literal, family }) => (literal ?? family ?? '').trim() !== '',
    'Автордың тегін (family) не мекеменің атауын (literal) жазыңыз',
  )
  .meta({ anyOf: [{ required: ['literal'] }, { required: ['family'] }] });

/** The entries of `sources.yaml`: CSL items with a short Kazakh name. */
export const sourcesSchema = z
  .array(
    z.strictObject({
      id: nameSchema.describe('Белгісі, латынша: тараулар мен жиынтықтар осы арқылы сілтейді.'),
      type: words().describe('CSL түрі: article, article-newspaper, webpage, dataset, report…'),
      short: words().describe('Мәтінде жазылатын қысқа атауы.'),
      title: words().describe('Толық атауы, өз тілінде. Өзіміз қойған атау [ ] ішінде тұрады.'),
      author: z.array(authorSchema).optional().describe('Авторлары.'),
      'container-title': z.string().optional().describe('Газет, журнал не сайт атауы.'),
      publisher: z.string().optional().describe('Баспасы не мекемесі.'),
      number: z.string().optional().describe('Құжаттың нөмірі.'),
      language: z.string().optional().describe('Тілі: kk, ru, en.'),
      URL: webAddress().optional().describe('Мекенжайы.'),
      issued: dateSchema.optional().describe('Шыққан күні.'),
      accessed: dateSchema.optional().describe('Қаралған күні.'),
      note: z.string().optional().describe('Оқырманға ескертпе: не табылмады, неге сенуге болады.'),
    }),
  )
  .min(1)
  .describe('Дереккөздер тізімі: әр жазба — CSL-JSON үлгісіндегі бір дереккөз.');

/** Read the bibliography; ids must be unique. Without a readable file there are no sources to be found in. */
export function readSources({ file, text }: TextFile): {
  sources: Map<string, Source> | undefined;
  problems: Problem[];
} {
  const reading = readYaml(file, text, sourcesSchema);
  const sources = new Map<string, Source>();
  const problems = [...reading.problems];
  reading.value?.forEach((source, i) => {
    if (sources.has(source.id))
      problems.push({
        file,
        line: reading.lineOf([i, 'id']),
        what: `«${source.id}» дереккөзі қайталанған`,
        expected: 'Әр дереккөз бір рет жазылады',
      });
    const line = reading.lineOf([i, 'short']);
    problems.push(...checkSetWords(file, [{ words: source.short, line, cut: 'sans-400' }]));
    sources.set(source.id, source as Source);
  });
  return { sources: reading.value ? sources : undefined, problems };
}
