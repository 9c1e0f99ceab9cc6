import { type Document, isCollection, visit, type YAMLError } from 'yaml';

/** What is wrong with the writing of a YAML text, in Kazakh, and where: the offset of its sign. */
export interface SyntaxFault {
  offset: number;
  what: string;
  expected: string;
}

/** A kind of fault: which errors show it, what is said of it and where it begins. */
interface Cause {
  shows(error: YAMLError, document: Document): boolean;
  words: [what: string, expected: string];
  begins?(document: Document, error: YAMLError): number | undefined;
}

const UNCLOSED: Cause['words'] = [
  'Жабылмаған тырнақша немесе жақша бар',
  'Осы жолда ашылған белгіні жабыңыз',
];

const BAD_INDENT: Cause['words'] = [
  'Шегініс дұрыс емес',
  'Бір деңгейдегі өрістер бір бағаннан басталады',
];

/** In the order of weight: the first that shows itself is what the other errors follow from. */
const CAUSES: Cause[] = [
  {
    shows: ({ code }) => code === 'RESOURCE_EXHAUSTION',
    words: ['Бірінің ішінде бірі тұрған жазба тым көп', 'Бірнеше деңгей жеткілікті'],
    // Where the parser gave up says nothing.
    begins: () => 0,
  },
  {
    shows: ({ code }) => code === 'TAB_AS_INDENT',
    words: ['Жол басында табуляция тұр', 'Шегініс бос орынмен жасалады'],
  },
  {
    shows: ({ message }) => message.startsWith('Missing closing'),
    words: UNCLOSED,
    begins: openQuote,
  },
  {
    shows: ({ message }) => /^Flow (?:map|sequence|collection)/i.test(message),
    words: UNCLOSED,
    begins: openBracket,
  },
  {
    shows: ({ code, message }) => code === 'BAD_INDENT' || message.includes('without - indicator'),
    words: BAD_INDENT,
  },
  {
    shows: ({ code }) => code === 'DUPLICATE_KEY',
    words: ['Бір өріс екі рет жазылған', 'Біреуін ғана қалдырыңыз'],
  },
  {
    shows: ({ code }, document) =>
      code === 'BLOCK_AS_IMPLICIT_KEY' && gluedHyphen(document) !== undefined,
    words: ['Тізім белгісінен («-») кейін бос орын жоқ', 'Былай жазылады: «- source: …»'],
    begins: gluedHyphen,
  },
  {
    // A name on the next line was taken for words of this one: it is indented too far.
    shows: ({ code, pos: [start] }, { errors }) =>
      code === 'MULTILINE_IMPLICIT_KEY' &&
      errors.some((one) => one.code === 'BLOCK_AS_IMPLICIT_KEY' && one.pos[0] === start),
    words: BAD_INDENT,
    begins: (_document, { pos: [, end] }) => end - 1,
  },
  {
    shows: ({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY',
    words: ['Мәтін ішінде «:» тұр', 'Мұндай мәтінді қос тырнақшаға алыңыз'],
  },
  {
    shows: ({ code }) => code === 'MULTILINE_IMPLICIT_KEY',
    words: ['Өріс атауынан кейін «:» не одан кейінгі бос орын жоқ', 'Былай жазылады: «title: …»'],
  },
  {
    shows: ({ message }) => message.startsWith('Unexpected scalar at node end'),
    words: [
      'Жабылған жақшадан не тырнақшадан кейін тағы сөз тұр',
      'Мәтінді басынан аяғына дейін қос тырнақшаға алыңыз: "{жиынтық/кілт/өріс} жетті"',
    ],
  },
  {
    shows: ({ message }) => /^Unexpected flow-(?:map|seq)-end/.test(message),
    words: ['Артық жабылған жақша бар', 'Оны өшіріңіз немесе алдына ашылатынын қойыңыз'],
  },
  {
    shows: ({ code }) => code === 'BAD_SCALAR_START',
    words: ['Мәтін «%», «@» не «`» белгісінен басталады', 'Мұндай мәтінді қос тырнақшаға алыңыз'],
  },
  {
    shows: () => true,
    words: [
      'YAML жазылуы бұзылған',
      'Екі нүктеден кейін бос орын қойылады, «:» немесе «,» бар мәтін қос тырнақшаға алынады',
    ],
  },
];

/** Explain the fault of a YAML text that its other errors follow from, if it has any. */
export function explainSyntax(document: Document): SyntaxFault | undefined {
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const { shows, words, begins } of CAUSES) {
    const error = errors.find((one) => shows(one, document));
    if (!error) continue;
    const [what, expected] = words;
    return { offset: begins?.(document, error) ?? error.pos[0], what, expected };
  }
  return strayAlias(document);
}

/** Find a text that begins with an asterisk: to YAML it is the name of another value, which there is not. */
function strayAlias(document: Document): SyntaxFault | undefined {
  let found: SyntaxFault | undefined;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return undefined;
      const what = `Мәтін «*» белгісінен басталады: «*${alias.source}»`;
      const expected = 'Мұндай мәтінді қос тырнақшаға алыңыз';
      found = { offset: alias.range?.[0] ?? 0, what, expected };
      return visit.BREAK;
    },
  });
  return found;
}

/** Find the quote that was left open: the first that has swallowed a field, else that which ends at the error. */
function openQuote(document: Document, { pos: [sign] }: YAMLError): number | undefined {
  let start: number | undefined;
  let swallower: number | undefined;
  visit(document, {
    Scalar(_key, { type, range, value }) {
      if (!type?.startsWith('QUOTE') || !range) return undefined;
      if (range[0] < sign) start = range[0];
      if (!/\s\S+:\s/.test(String(value))) return undefined;
      swallower = range[0];
      return visit.BREAK;
    },
  });
  return swallower ?? start;
}

/** Find a name that begins with the hyphen of a list: «-source: …». */
function gluedHyphen(document: Document): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_key, { range, source }) {
      if (!/^-[^\s\d]/.test(source ?? '')) return undefined;
      start = range?.[0];
      return visit.BREAK;
    },
  });
  return start;
}

/** Find the bracket that was left open: the last before the first sign of it. */
function openBracket(document: Document, { pos: [sign] }: YAMLError): number | undefined {
  let start: number | undefined;
  visit(document, {
    Collection(_key, node) {
      const from = node.range?.[0];
      if (isCollection(node) && node.flow && from !== undefined && from < sign) start = from;
    },
  });
  return start;
}
