import type { VFileMessage } from 'vfile-message';
import { suggest } from '../../lib/nearest.ts';
import { COMPONENTS } from './components.ts';

/** What is wrong with the writing of a chapter's body, in Kazakh, and where: line and sign, from 1. */
export interface SyntaxFault {
  line: number;
  column: number;
  what: string;
  expected: string;
}

type Words = [what: string, expected: string];

/** A kind of fault: how the parser tells of it, what is said of it, and where it began. */
interface Cause {
  shows: RegExp;
  words(match: RegExpExecArray, rest: string): Words;
  /** The signs that it began with, if the parser saw it only later. */
  begins?: RegExp;
  /** The place is that of a sign inside a tag, unless the tag was never finished. */
  inTag?: boolean;
}

const UNFINISHED: Words = [
  '«<» белгісі ашылып, аяқталмаған',
  'Компонент «/>» не «>» белгісімен аяқталады; мәтінде жеке «<» тұрмайды',
];

const NO_CODE: Words = [
  '«{ }» жақшасы бар',
  'Мәтінде код болмайды; сан <Value of="…" /> арқылы жазылады',
];

/** In the order in which they are tried on `rule: reason`; `rest` is the text from the place on. */
const CAUSES: Cause[] = [
  {
    shows: /Expected a closing tag for `<(\S*?)>` \((?<line>\d+):(?<column>\d+)[^)]*\)( before)?/,
    words: ([, name = '', , , inBlock]) => [`<${name}> жабылмаған`, closing(name, inBlock)],
  },
  {
    shows: /Unexpected closing tag `<\/(\S*?)>`.* for `<(\S*?)>`/,
    words: ([, closed, opened]) => [
      `</${closed}> артық: оның алдында <${opened}> ашылған`,
      `</${opened}> деп жабыңыз`,
    ],
  },
  {
    shows: /unexpected-closing-slash/,
    words: (_match, rest) => [
      `«</${/^\/?(\w*)/.exec(rest)?.[1]}>» артық: ол ашылмаған`,
      'Өшіріңіз немесе алдына ашылатын белгісін жазыңыз',
    ],
  },
  {
    shows: /end of file in expression/,
    words: () => ['«{» жақшасы жабылмаған', NO_CODE[1]],
    begins: /\{/g,
  },
  {
    shows: /end of file in attribute value/,
    words: () => ['Тырнақша жабылмаған', 'Қасиеттің мәні екі тырнақшаның арасында тұрады: of="…"'],
    begins: /"/g,
  },
  {
    shows: /unexpected-eof/,
    words: () => UNFINISHED,
    begins: /</g,
  },
  {
    shows: /Unexpected character `!`.*before name/,
    words: () => ['«<!--» түсініктемесі бар', 'Өшіріңіз: тарауда түсініктеме жазылмайды'],
  },
  {
    shows: /Unexpected character `\/`.*before local name/,
    words: () => ['Сілтеме «<» мен «>» арасына алынған', 'Былай жазыңыз: [сөзі](https://…)'],
  },
  {
    shows: /Unexpected character `(.)`.*before name/u,
    words: ([, sign]) => [
      `«<» белгісінен кейін «${sign}» тұр`,
      'Мәтінде жеке «<» тұрмайды: «кем», «аз» деген сияқты сөзбен жазыңыз',
    ],
  },
  {
    shows: /Unexpected character `(.)`.*before attribute value/u,
    words: ([, sign]) => [
      sign === '«'
        ? 'Қасиеттің мәні « » тырнақшасына алынған'
        : `Қасиеттің мәні «${sign}» таңбасынан басталады`,
      'Мәні тік тырнақшаға алынады: of="жиынтық/кілт/өріс"',
    ],
    begins: /</g,
    inTag: true,
  },
  {
    shows: /Unexpected character `(.)`/u,
    words: ([, sign]) => [
      `Компонент ішінде «${sign}» таңбасы тұр`,
      'Жазылуы: <Value of="жиынтық/кілт/өріс" />',
    ],
    begins: /</g,
    inTag: true,
  },
  {
    shows: /import\/exports/,
    words: () => [
      'Тарауда import немесе export тұр',
      'Бұл жолды өшіріңіз: компоненттер импортсыз қолданылады',
    ],
    begins: /^(?:im|ex)port\b/g,
  },
  { shows: /acorn|non-spread/, words: () => NO_CODE },
  {
    shows: /$/,
    words: () => [
      'MDX жазылуы бұзылған',
      'Әр <Компонент> «/>» белгісімен не </Компонент> арқылы жабылады; мәтінде жеке «<», «{» және «}» таңбалары тұрмайды',
    ],
  },
];

/** Explain an error of the parser of chapters. `text` is what it read. */
export function explainMdx(error: VFileMessage, text: string): SyntaxFault {
  const said = `${error.ruleId}: ${error.reason}`;
  const lines = text.split('\n');
  const cause = CAUSES.find(({ shows }) => shows.test(said)) as Cause;
  const match = cause.shows.exec(said) as RegExpExecArray;
  const at = {
    line: Number(match.groups?.['line'] ?? error.line ?? 1),
    column: Number(match.groups?.['column'] ?? error.column ?? 1),
  };
  const begins = cause.begins && lastBefore(lines, at, cause.begins);
  // A tag that was never finished swallows the paragraphs that follow.
  const unfinished = begins && lines.slice(begins.line, at.line).some((line) => !line.trim());
  const rest = (lines[at.line - 1] ?? '').slice(at.column - 1);
  const [what, expected] = unfinished && cause.inTag ? UNFINISHED : cause.words(match, rest);
  return { ...(unfinished || !cause.inTag ? (begins ?? at) : at), what, expected };
}

/** Say how an element is closed that was left open. */
function closing(name: string, inBlock: string | undefined): string {
  const shape = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!shape) return `Мұндай компонент жоқ. ${suggest(name, Object.keys(COMPONENTS))}`;
  if (!shape.holds) return `Соңы «/>» болуы керек: <${name} … />`;
  const here = inBlock ? '; екеуі бір абзацта тұрады' : '';
  return `Соңына </${name}> қойыңыз${here}`;
}

/** Find the last place of some signs up to another place. */
function lastBefore(lines: string[], at: { line: number; column: number }, signs: RegExp) {
  for (let line = at.line; line > 0; line--) {
    const text = lines[line - 1]?.slice(0, line === at.line ? at.column : undefined) ?? '';
    const column = [...text.matchAll(signs)].at(-1)?.index;
    if (column !== undefined) return { line, column: column + 1 };
  }
  return undefined;
}
