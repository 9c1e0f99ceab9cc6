import { z } from 'zod';
import { KIND_WORDS } from '../../lib/kazakh/strings.ts';
import { STATED_KINDS } from '../../lib/kind.ts';
import { choice, formed, webAddress, words } from '../yaml/entry.ts';

const NAME = /^[a-z][a-z0-9-]*$/;
const FIELD_NAME = /^[a-z][a-z0-9_]*$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A name that may stand in an address: small Latin letters, digits, hyphens. */
export const nameSchema = formed(
  NAME,
  'Атау кіші латын әрпінен басталып, әріп, цифр және сызықшадан тұруы керек',
);

/** A text in Kazakh, Russian and English. */
export const textSchema = z.strictObject({
  kk: words().describe('Қазақшасы: оқырман осыны көреді.'),
  ru: words().describe('Орысша аудармасы.'),
  en: words().describe('Ағылшынша аудармасы.'),
});

/** A title's translations for those who cite in Russian or English. */
export const translationsSchema = z
  .strictObject({
    // What is blank or wrong in them is said with the title's other checks.
    ru: z.string().describe('Орысша аудармасы.'),
    en: z.string().describe('Ағылшынша аудармасы.'),
  })
  .describe('Тақырыптың орысша және ағылшынша аудармасы: сансыз, цифрмен жыл ғана жазылады.');

/** How many digits stand after the comma in print; more no reader takes in. */
export const decimalsSchema = z.number().int().min(0).max(10);

/** A place in a source. */
const sourceRefSchema = z.strictObject({
  source: z.string().describe('Дереккөздің data/sources.yaml ішіндегі белгісі (id).'),
  sentence: z.number().int().min(1).optional().describe('Дереккөздегі сөйлемнің реттік нөмірі.'),
});

const licenseSchema = z.strictObject({
  name: words().describe('Қысқа белгісі: CC-BY-4.0.'),
  title: words().describe('Толық атауы.'),
  path: webAddress().describe('Лицензия мәтінінің мекенжайы.'),
});

const changeSchema = z.strictObject({
  date: formed(DAY, 'Күн былай жазылады: 2027-01-10').describe('Түзетілген күні: 2027-01-10.'),
  reason: words().describe('Неге түзетілгені, оқырманға арналған бір сөйлем.'),
});

const constraintsSchema = z.strictObject({
  required: z.boolean().optional().describe('true болса, бұл өрістің ұяшығы бос қалмайды.'),
  minimum: z.number().optional().describe('Санның ең кіші мүмкін мәні.'),
  maximum: z.number().optional().describe('Санның ең үлкен мүмкін мәні.'),
});

const TYPES = {
  year: 'жыл: 2015',
  integer: 'бүтін сан',
  number: 'бөлшек болуы мүмкін сан',
  string: 'сөз',
} as const;

const fieldSchema = z
  .strictObject({
    name: formed(
      FIELD_NAME,
      'Өріс атауы кіші латын әрпінен басталып, әріп, цифр және астыңғы сызықтан тұруы керек',
    ).describe('CSV файлының бірінші жолындағы атауы, латынша. Ұяшық мекенжайына кіреді.'),
    type: choice(TYPES, 'Өрісте не тұратыны.'),
    title: textSchema.describe('Оқырман көретін атауы, үш тілде.'),
    format: choice(
      { address: 'сөз — ұяшық мекенжайы' },
      'Өрістегі сөз қалай оқылатыны.',
    ).optional(),
    unit: z
      .string()
      .optional()
      .describe('Саннан кейін тұратын өлшем бірлігі: "%", адам, мың адам. Сан өрісіне міндетті.'),
    decimals: decimalsSchema
      .optional()
      .describe('Үтірден кейінгі цифр саны, бүтін санда 0. Сан өрісіне міндетті.'),
    constraints: constraintsSchema.optional().describe('Мәндердің шегі.'),
    categories: z
      .record(z.string(), textSchema)
      .optional()
      .describe('Сөз өрісінде тұра алатын мәндер, әрқайсысының үш тілдегі атауы.'),
  })
  .check(({ value, issues }) => {
    const numeric = value.type === 'integer' || value.type === 'number';
    if (numeric && value.unit === undefined)
      issues.push({
        code: 'custom',
        input: value,
        path: ['unit'],
        message: 'Сан өрісінің өлшем бірлігі (unit) жазылуы керек',
      });
    if (numeric && value.decimals === undefined)
      issues.push({
        code: 'custom',
        input: value,
        path: ['decimals'],
        message: 'Үтірден кейінгі цифр саны (decimals) жазылуы керек',
      });
  })
  // What the check above demands, as JSON Schema says it.
  .meta({
    if: { properties: { type: { enum: ['integer', 'number'] } }, required: ['type'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['unit', 'decimals'] },
  });

const STATED = Object.fromEntries(
  STATED_KINDS.map((kind) => [kind, KIND_WORDS[kind].sentence]),
) as Record<(typeof STATED_KINDS)[number], string>;

/** The description of a dataset, after Data Package's Data Resource, with titles in three languages. */
export const datasetSchema = z
  .strictObject({
    name: nameSchema.describe(
      'Жиынтық атауы, файл атауымен бірдей. Ұяшық мекенжайы осыдан басталады.',
    ),
    title: textSchema.describe('Жиынтықтың оқырман көретін атауы, үш тілде.'),
    description: textSchema.describe('Жиынтық нені қамтитыны және қайдан алынғаны, үш тілде.'),
    kind: choice(
      STATED,
      'Сандардың түрі. Жолдың өз түрі CSV файлының kind бағанына жазылады.',
    ).optional(),
    sources: z.array(sourceRefSchema).min(1).describe('Деректер алынған жерлер.'),
    licenses: z.array(licenseSchema).min(1).describe('Деректердің лицензиялары.'),
    primaryKey: z
      .array(z.string())
      .min(1)
      .describe(
        'Кілт өрістері: мәндері бірге алғанда екі жолда қайталанбайды, ұяшық мекенжайы солардан құралады.',
      ),
    labelField: z
      .string()
      .optional()
      .describe('Жолдың атауы тұрған өріс: кілттің өзі оқырманға түсініксіз болса жазылады.'),
    changes: z
      .array(changeSchema)
      .optional()
      .describe('Жарияланған деректің түзетулері, ескісі бірінші.'),
    fields: z.array(fieldSchema).min(1).describe('CSV бағандарының сипаттамасы.'),
  })
  .describe(
    'Деректер жиынтығының сипаттамасы: қасындағы CSV файлының бағандары, дереккөзі, лицензиясы.',
  );

/** What the YAML file of a dataset says. */
export type DatasetDescription = z.infer<typeof datasetSchema>;
