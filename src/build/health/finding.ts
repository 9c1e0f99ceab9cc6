/** What the health card looks at, each with the name that editors read. */
export const CONCERNS = {
  number: 'Байланбаған сан',
  claim: 'Дерекке сай емес тұжырым',
  writing: 'Бөтен әріп пен белгі',
  file: 'Файлдардың басқа қатесі',
  spelling: 'Емле',
  description: 'Сипаттама',
  use: 'Қолданылмағандар',
  facts: 'Фактілер тізілімі',
  reading: 'Оқылуы',
  links: 'Сілтемелер',
  colours: 'Түстер',
  weight: 'Бет көлемі',
} as const;

/** One of the things that the health card looks at. */
export type Concern = keyof typeof CONCERNS;

/**
 * How much a finding matters: a fault has to be put right before the story is published, an advice is
 * for the editor to weigh, a figure is only said.
 */
export type Level = 'fault' | 'advice' | 'figure';

/** Something the health card says of a file, in Kazakh. */
export interface Finding {
  concern: Concern;
  level: Level;
  /** Path from the project's folder. */
  file: string;
  /** Line in the file, from 1. */
  line?: number | undefined;
  /** Sign in the line, from 1. */
  column?: number | undefined;
  what: string;
  /** What to do; nothing where there is nothing to be done. */
  todo?: string | undefined;
}
