import { MARK_CONTRAST, TEXT_CONTRAST } from './contrast.ts';
import { type Mark, type Theme, textsOnMarks } from './palette.ts';

/** Something that has to stand out from what is behind it: names of tokens. */
export interface Sight {
  front: string;
  /** Tokens of which one has to stand out. */
  fronts: string[];
  back: string;
  least: number;
}

/** List what has to be seen in a theme: texts and marks, each with what is behind it. */
export function sightsOf(theme: Theme, marks: readonly Mark[], css: string): Sight[] {
  return [...textSights(theme, marks, css), ...marks.flatMap(markSight)];
}

/** Text stands on paper or on what is sunk into it, names of series on paper, numbers on their bars. */
function textSights(theme: Theme, marks: readonly Mark[], css: string): Sight[] {
  const sight = (front: string, back: string): Sight => ({
    front,
    fronts: [front],
    back,
    least: TEXT_CONTRAST,
  });
  const inks = [...theme.keys()].filter((name) => /^ink|-text$/.test(name));
  // The benchmark's name is set in the ink of notes.
  const series = marks
    .filter(({ name }) => /^s-[1-9]/.test(name))
    .flatMap(({ fill }) => fill ?? []);
  const onBars = textsOnMarks(css).flatMap(({ kind, text }) => {
    const bar = marks.find(({ name }) => name === `k-${kind}`)?.fill;
    return bar ? [sight(text, bar)] : [];
  });
  return [
    ...inks.flatMap((ink) => [sight(ink, 'paper'), sight(ink, 'sunk')]),
    ...series.map((name) => sight(name, 'paper')),
    ...onBars,
  ];
}

/** A pale mark with an outline is seen by its outline. */
function markSight({ name, fill, stroke }: Mark): Sight[] {
  const fronts = [fill ?? [], stroke ?? []].flat();
  return fronts.length > 0 ? [{ front: name, fronts, back: 'paper', least: MARK_CONTRAST }] : [];
}
