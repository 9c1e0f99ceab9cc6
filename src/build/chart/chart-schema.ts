import { z } from 'zod';
import type { Column } from '../../charts/parts/drawing.ts';
import { translationsSchema } from '../data/dataset-schema.ts';
import { choice, words } from '../yaml/entry.ts';
import { COLUMN_WORDS } from './drawing-entries.ts';
import { DRAWINGS } from './drawings.ts';

const column = (name: Column) => z.string().optional().describe(`${COLUMN_WORDS[name]}.`);

const columnsSchema = z.strictObject({
  x: column('x'),
  y: column('y'),
  series: column('series'),
  label: column('label'),
});

const drawings = Object.fromEntries(
  [...DRAWINGS].map(([name, drawing]) => {
    const { name: own, use, avoid } = drawing.words;
    return [name, `${own}: ${use}. ${avoid}`];
  }),
);

/** What the YAML file of a chart says; the options are those of its drawing. */
export const specSchema = z
  .strictObject({
    title: words().describe(
      'Диаграмма не айтатыны, бір сөйлем. Сан былай байланады: {literacy/2015/share барыс}.',
    ),
    translations: translationsSchema,
    subtitle: words().describe('Не өлшенгені, қандай бірлікпен, қай жылдары.'),
    description: z
      .string()
      .describe(
        'Диаграмманы көрмейтін адамға не көрінетіні, кемінде қырық таңба. Сан ұяшыққа байланады.',
      ),
    notes: z
      .array(words())
      .default([])
      .describe('Ескертпелер: деректің шегі, нені салыстыруға болмайтыны.'),
    claims: z
      .array(z.string())
      .default([])
      .describe(
        'Мәтін сүйенетін салыстырулар: literacy/2015/share > literacy/2014/share. Біреуі бұзылса, сайт құрастырылмайды.',
      ),
    dataset: z.string().describe('Деректер жиынтығының атауы: data/ ішіндегі файл атауы.'),
    drawing: choice(drawings, 'Сурет түрі. Бағандары мен баптаулары осыған қарай өзгереді.'),
    columns: columnsSchema.default({}).describe('Жиынтықтың қай өрісі суретте қай орында тұрады.'),
    options: z.unknown().optional().describe('Сурет түрінің өз баптаулары.'),
    views: z
      .record(z.string(), words())
      .default({})
      .describe(
        'Бөлек көрсетуге болатын қатарлар: қатардың CSV-дегі мәні мен оқырман басатын сөз. Бірнеше сызықты line диаграммасында ғана.',
      ),
  })
  .describe('Диаграмма: не айтатыны, деректері, сурет түрі және оның баптаулары.');
