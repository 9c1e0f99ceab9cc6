import { formatNumber } from '../../lib/kazakh/number.ts';
import type { TextFile } from '../files.ts';
import { contrast, MARK_CONTRAST, TEXT_CONTRAST } from './colour/contrast.ts';
import { type Mark, marksOf, type Theme, themesOf } from './colour/palette.ts';
import { type Sight, sightsOf } from './colour/sights.ts';
import { difference, seen, VISIONS, type Vision } from './colour/vision.ts';
import type { Finding, Level } from './finding.ts';

/**
 * The least difference of two colours that tell marks apart: three times the one that is just noticed
 * (0.02 in OKLab, as CSS Color 4 takes it); an assumption, for shapes and names tell them apart too.
 */
const LEAST_DIFFERENCE = 0.06;

const THEMES = { light: 'Ашық түсте', dark: 'Күңгірт түсте' } as const;
const VISION_WORDS: Record<Vision, string> = {
  normal: 'қалыпты көзге',
  protanopia: 'қызылды айырмайтын көзге (протанопия)',
  deuteranopia: 'жасылды айырмайтын көзге (дейтеранопия)',
  tritanopia: 'көкті айырмайтын көзге (тританопия)',
};

/** The stylesheets that colours are read from. */
export interface Styles {
  /** Names the colours of the themes. */
  tokens: TextFile;
  /** What series and kinds are drawn in. */
  drawings: readonly TextFile[];
}

/** Report texts and marks that stand out too little from the paper, and marks that some eyes cannot tell apart. */
export function colours({ tokens, drawings }: Styles): Finding[] {
  const themes = themesOf(tokens.text);
  const css = drawings.map(({ text }) => text).join('\n');
  const marks = marksOf(css);
  return (['light', 'dark'] as const).flatMap((name) => {
    const theme = themes[name];
    if (!theme.has('paper')) return [];
    const look = { theme, file: tokens.file, words: THEMES[name] };
    const sights = sightsOf(theme, marks, css);
    return [figure(look, sights, marks), ...faint(look, sights), ...alike(look, marks)];
  });
}

interface Look {
  theme: Theme;
  file: string;
  words: string;
}

function contrastOf({ fronts, back }: Sight, { theme }: Look): number {
  const colour = (name: string) => theme.get(name)?.colour ?? '#000';
  return Math.max(...fronts.map((front) => contrast(colour(front), colour(back))));
}

function faint(look: Look, sights: readonly Sight[]): Finding[] {
  return sights.flatMap((sight) => {
    const ratio = contrastOf(sight, look);
    if (ratio >= sight.least) return [];
    const what = `«${sight.front}» түсі «${sight.back}» үстінде бозғылт, контрасты ${print(ratio, 2)}`;
    const todo = `Контрасты кемінде ${print(sight.least, 1)} болатын түс таңдаңыз`;
    return [say(look, sight.fronts, 'fault', what, todo)];
  });
}

interface Pair {
  names: [string, string];
  vision: Vision;
  apart: number;
}

function pairsOf({ theme }: Look, marks: readonly Mark[]): Pair[] {
  const names = [
    ...new Set(marks.flatMap(({ fill, stroke }) => [fill ?? [], stroke ?? []].flat())),
  ];
  const colour = (name: string, vision: Vision) => seen(theme.get(name)?.colour ?? '#000', vision);
  return names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((other) =>
      VISIONS.map(
        (vision): Pair => ({
          names: [one, other],
          vision,
          apart: difference(colour(one, vision), colour(other, vision)),
        }),
      ),
    ),
  );
}

function alike(look: Look, marks: readonly Mark[]): Finding[] {
  const close = pairsOf(look, marks).filter(({ apart }) => apart < LEAST_DIFFERENCE);
  return [...Map.groupBy(close, ({ names }) => names.join())].map(([, pairs]) => {
    const { names } = pairs[0] as Pair;
    const eyes = pairs.map(({ vision, apart }) => `${VISION_WORDS[vision]} ${print(apart, 3)}`);
    const what = `«${names[0]}» мен «${names[1]}» белгілерін ажырату қиын, айырмасы ${eyes.join(', ')}`;
    const todo = `Біреуін ашығырақ не қоюырақ етіңіз: айырма кемінде ${print(LEAST_DIFFERENCE, 2)} болсын`;
    return say(look, names, 'advice', what, todo);
  });
}

function figure(look: Look, sights: readonly Sight[], marks: readonly Mark[]): Finding {
  const least = (need: number) =>
    Math.min(...sights.filter((one) => one.least === need).map((one) => contrastOf(one, look)));
  const closest = pairsOf(look, marks).sort((a, b) => a.apart - b.apart)[0];
  const parts = [
    `мәтіннің ең аз контрасты ${print(least(TEXT_CONTRAST), 1)}`,
    `белгілердікі ${print(least(MARK_CONTRAST), 1)}`,
    closest &&
      `түстердің ең аз айырмасы ${print(closest.apart, 3)}: «${closest.names.join('» мен «')}», ${VISION_WORDS[closest.vision]}`,
  ];
  return say(look, [], 'figure', parts.filter(Boolean).join('; '));
}

function say(
  look: Look,
  names: readonly string[],
  level: Level,
  what: string,
  todo?: string,
): Finding {
  const line = names.map((name) => look.theme.get(name)?.line).find(Boolean);
  return { concern: 'colours', level, file: look.file, line, what: `${look.words}: ${what}`, todo };
}

/** Cut down, so that 4.499 is not read as 4.5. */
function print(value: number, decimals: number): string {
  return formatNumber(Math.floor(value * 10 ** decimals) / 10 ** decimals, { decimals });
}
