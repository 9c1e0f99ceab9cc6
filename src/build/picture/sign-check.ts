import { hiddenSign } from '../../lib/hidden-sign.ts';
import type { Inline } from '../../lib/inline.ts';
import type { Problem } from '../../lib/problem.ts';
import type { CUT_NAMES } from './fonts.ts';
import { missingSign } from './type.ts';

/** Words that stand in a picture: their line in the file and the cut they are set in. */
export interface SetWords {
  words: string | Inline;
  line: number;
  cut: (typeof CUT_NAMES)[number];
}

/** Report words of a file that pictures cannot show, for their cut has no such sign: it would be missing unseen. */
export function checkSetWords(file: string, all: readonly SetWords[]): Problem[] {
  return all.flatMap(({ words, line, cut }) => {
    const sign = missingSign(shownOf(words), cut);
    // A hidden sign is reported wherever it stands.
    if (sign === undefined || hiddenSign(sign)) return [];
    const large = cut === 'serif-300';
    return [{ file, line, ...(large ? inNumber(sign) : inText(sign)) }];
  });
}

/** Of a bound number only the unit is words. */
function shownOf(words: string | Inline): string {
  if (typeof words === 'string') return words;
  return words.map((part) => (typeof part === 'string' ? part : (part.cell.unit ?? ''))).join('');
}

function inText(sign: string) {
  return {
    what: `«${sign}» таңбасы суретке салынбайды: сайттың қарпінде ондай таңба жоқ`,
    expected: 'Таңбаны өшіріңіз не сөзбен жазыңыз',
  };
}

/** The cut of large numbers has no other signs. */
function inNumber(sign: string) {
  return {
    what: `«${sign}» таңбасы үлкен санға салынбайды`,
    expected: 'Мұнда сан, оның белгісі және кіші қазақ әріптері тұра алады',
  };
}
