/** A word written with a letter of another script. */
export interface Lookalike {
  word: string;
  /** The word as it should be written. */
  hint: string;
  /** Which script the strange letter is of. */
  foreign: 'латын' | 'кирилл';
}

/** A slip of writing: what stands there and what should. */
export interface Slip {
  what: string;
  expected: string;
}

/** Letters that look alike, Latin and Cyrillic in the same places. */
const LATIN = 'aceiopxyhABCEHIKMOPTXY';
const CYRILLIC = 'асеіорхуһАВСЕНІКМОРТХУ';

/** The Latin schwa and its turned twin, which no Kazakh word in Cyrillic holds. */
const SCHWA: Record<string, string> = { ə: 'ә', Ə: 'Ә', ǝ: 'ә', Ǝ: 'Ә' };

const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const INVISIBLE = /[\u00ad\u2060]/g;

/** Write every letter that has a Cyrillic twin in Cyrillic. */
export function toCyrillic(word: string): string {
  return exchange(word, LATIN, CYRILLIC).replace(/[əƏǝƎ]/g, (letter) => SCHWA[letter] ?? letter);
}

/**
 * Find Latin letters inside Cyrillic words, Cyrillic ones inside Latin words and «ІТ» in Cyrillic.
 *
 * A hyphen, a full stop and a digit part words: `IT-орталық` and `Vlast.kz` are two each. A word
 * whose letters fit both scripts goes to the script of most of them.
 */
export function lookalikes(text: string): Lookalike[] {
  const words = text.replace(INVISIBLE, '').match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const hint = corrected(word);
    if (hint === word) return [];
    const latin = CYRILLIC_LETTER.test(hint) || !CYRILLIC_LETTER.test(word);
    return [{ word, hint, foreign: latin ? 'латын' : 'кирилл' }];
  });
}

/** Write a word in one script; where both are meant, put a hyphen between them. */
function corrected(word: string): string {
  const plain = word.replace(/[əƏǝƎ]/g, (letter) => SCHWA[letter] ?? letter);
  const latin = exchange(plain, CYRILLIC, LATIN);
  if (latin === 'IT') return latin;
  if (!CYRILLIC_LETTER.test(plain) || !LATIN_LETTER.test(plain)) return plain;
  const cyrillic = toCyrillic(plain);
  const fits = { latin: !CYRILLIC_LETTER.test(latin), cyrillic: !LATIN_LETTER.test(cyrillic) };
  if (fits.latin && fits.cyrillic)
    return count(plain, LATIN_LETTER) > plain.length / 2 ? latin : cyrillic;
  if (fits.latin) return latin;
  return fits.cyrillic ? cyrillic : parted(plain);
}

function parted(word: string): string {
  return word.replace(
    /(?<=\p{Script=Latin})(?=\p{Script=Cyrillic})|(?<=\p{Script=Cyrillic})(?=\p{Script=Latin})/gu,
    '-',
  );
}

function exchange(word: string, from: string, to: string): string {
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}

function count(word: string, script: RegExp): number {
  return [...word].filter((letter) => script.test(letter)).length;
}

/** Slips of signs, each with what should stand there. */
const SIGNS: [pattern: RegExp, what: string, expected: string][] = [
  [/"/, 'Тік тырнақша («"») бар', 'Мәтін « » тырнақшасына алынады'],
  [
    /(?<=^|\s)-(?=\s|$)/m,
    'Сызықтың орнында бос орын арасындағы сызықша («-») тұр',
    'Сызық («—») болуы керек',
  ],
  [
    /(?<=\s)-(?=\p{L})/u,
    'Сызықшаның («-») алдында бос орын бар',
    'Сызықша сөзге жалғаса, сызықтың («—») екі жағында бос орын тұрады',
  ],
  [/\s%/, '«%» белгісінің алдында бос орын бар', '«%» санға жалғаса жазылады'],
];

/** List the slips of a text that is read as prose: letters of another script, quotes, dashes, per cent signs. */
export function slips(text: string): Slip[] {
  const words = lookalikes(text).map(({ word, hint, foreign }) => ({
    what: `«${word}» сөзінде ${foreign} әрпі бар`,
    expected: `«${hint}» болуы керек`,
  }));
  const signs = SIGNS.filter(([pattern]) => pattern.test(text));
  return [...words, ...signs.map(([, what, expected]) => ({ what, expected }))];
}
