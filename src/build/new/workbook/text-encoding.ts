/**
 * Letters that KZ-1048 (STRK1048-2002, the Kazakh form of Windows-1251) has in the places of letters
 * of other languages.
 */
const WINDOWS = 'ЌЏќџЎўЈҐЄЇґєјЅѕї';
const KAZAKH = 'ҚҺқһҰұӘӨҒҮөғәҢңү';

/** A text and the name of its encoding. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1251' | 'KZ-1048';
}

/** Decode a text file by its byte-order mark, else as UTF-8, else as Cyrillic of one byte a letter. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decodeCyrillic(bytes);
  }
}

function decodeCyrillic(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const kazakh = [...text].map((letter) => KAZAKH[WINDOWS.indexOf(letter)] ?? letter).join('');
  return kazakh === text
    ? { text, encoding: 'Windows-1251' }
    : { text: kazakh, encoding: 'KZ-1048' };
}
