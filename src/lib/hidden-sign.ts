/**
 * Signs that nobody sees: control characters, halves of characters, places that mean nothing or are for
 * private use, signs of no width and those that turn the direction of a text, and what stands for a sign
 * that could not be read. The soft hyphen and U+2060 only say where a line may break.
 */
const HIDDEN =
  /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029\ufffd]|(?![\t\n\r])\p{Cc}|(?![\u00ad\u2060])\p{Cf}/u;

/** Find the first hidden sign of a text: its place and its number, `U+202E`; nothing where there is none. */
export function hiddenSign(text: string): { index: number; name: string } | undefined {
  const found = HIDDEN.exec(text);
  const code = found?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return found ? { index: found.index, name: `U+${code}` } : undefined;
}
