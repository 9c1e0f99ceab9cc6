/** Signs of Latin alphabets as pairs or letters that are typed for them. */
const SIGNS: Record<string, string> = { ş: 'sh', ç: 'ch', ı: 'y' };

const PAIRS: Record<string, string> = {
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  gh: 'г',
  ts: 'ц',
  ya: 'я',
  yu: 'ю',
  x: 'кс',
};

const LATIN = 'abcdefghijklmnopqrstuvwyz';
const CYRILLIC = 'абсдефгхижклмнопкрстувуыз';

/**
 * Write a small word of Latin letters in Cyrillic, as one without a Cyrillic keyboard means it: taraz,
 * тараз; sauattylyq, сауаттылык. Marks on letters do not count; nothing for words with other letters.
 */
export function fromLatin(word: string): string | undefined {
  const plain = word
    .replace(/[şçı]/g, (sign) => SIGNS[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  if (!/^[a-z]+$/.test(plain)) return undefined;
  const letter = (one: string) => PAIRS[one] ?? CYRILLIC.charAt(LATIN.indexOf(one));
  return plain.replace(/[sczkg]h|ts|y[au]|./g, letter);
}
