import { DRAWINGS } from '../chart/drawings.ts';

/** What each drawing is for, in the words of an editor who chooses one: «сызық: көрсеткіш …». */
export const DRAWING_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  [...DRAWINGS].map(([name, { words }]) => [name, `${words.name}: ${words.use}`]),
);
