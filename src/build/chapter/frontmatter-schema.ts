import { z } from 'zod';
import { translationsSchema } from '../data/dataset-schema.ts';
import { words } from '../yaml/entry.ts';

const YEARS = 'Мұнда екі жыл болуы керек, ертерегі бірінші: [2013, 2015]';

const yearsSchema = z
  .custom<[number, number]>(
    (value) =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((year) => Number.isInteger(year) && year >= 1900 && year <= 2100) &&
      value[0] <= value[1],
    YEARS,
  )
  // The same as JSON Schema says it; which year is the earlier it cannot.
  .meta({
    description: 'Тарау қамтитын алғашқы және соңғы жыл: [2013, 2015].',
    type: 'array',
    minItems: 2,
    maxItems: 2,
    items: { type: 'integer', minimum: 1900, maximum: 2100 },
  });

/** What stands between the `---` lines of a chapter. */
export const frontmatterSchema = z
  .strictObject({
    title: words().describe('Тараудың тақырыбы, сансыз: жыл мен күн ғана цифрмен жазылады.'),
    translations: translationsSchema,
    name: words().describe('Мәзірде тұратын қысқа атауы, бір-екі сөз.'),
    question: words().describe('Тарау жауап беретін сұрақ. Сан ұяшыққа байланады.'),
    description: words().describe(
      'Іздеу жүйелері мен сілтемелер көрсететін бір-екі сөйлем. Сан ұяшыққа байланады.',
    ),
    number: words().describe('Тарау басындағы үлкен сан: "{literacy/2015/share}".'),
    lead: words().describe('Үлкен санның жанындағы түсіндірме.'),
    years: yearsSchema,
    summary: z
      .array(words())
      .default([])
      .describe('Тараудың қысқасы: әр жол — бір сөйлем. Сан ұяшыққа байланады.'),
  })
  .describe('Тараудың басындағы мәліметтер.');

/** What stands between the `---` lines of a page that is no chapter. */
export const pageSchema = z
  .strictObject({
    title: words().describe('Беттің тақырыбы.'),
    description: words().describe('Іздеу жүйелері мен сілтемелер көрсететін бір-екі сөйлем.'),
  })
  .describe('Беттің басындағы мәліметтер.');

/** What stands between the `---` lines of a page for editors. */
export const guideSchema = pageSchema.extend({
  order: z.number().int().describe('Беттің басқа беттер арасындағы орны.'),
});
