/** What keeps bytes from being read as a text, in Kazakh, and the line it is seen on. */
export interface EncodingFault {
  line: number;
  words: [what: string, expected: string];
}

const AGAIN = 'Файлды UTF-8 кодтауымен қайта сақтаңыз («CSV UTF-8», «UTF-8»)';

/** Say why bytes are no text in UTF-8 that one hand has written; nothing where they are. */
export function encodingFault(bytes: Uint8Array): EncodingFault | undefined {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const zero = bytes.indexOf(0);
  if (isMarked || zero === 0 || zero === 1)
    return { line: 1, words: ['Файл UTF-16 кодтауында', AGAIN] };
  if (!isUtf8(bytes) && zero > 0)
    return { line: 1, words: ['Бұл — мәтін файлы емес', 'Орнына мәтін файлын қойыңыз'] };
  if (zero > 0)
    return {
      line: lineAt(bytes, zero),
      words: ['Жолда көрінбейтін NUL таңбасы бар', 'Бұл жолды қайта теріңіз'],
    };
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8(bytes))
    return {
      line: text.slice(0, text.indexOf('\ufffd')).split('\n').length,
      words: ['Файл UTF-8 кодтауында емес: әріптер оқылмады', AGAIN],
    };
  const merged = text.split('\n').findIndex((line) => /^(?:<{7}|>{7}) /.test(line));
  return merged < 0
    ? undefined
    : {
        line: merged + 1,
        words: [
          'Екі нұсқаны біріктірген белгі қалған',
          'Керек жолдарды қалдырып, «<<<<<<<», «=======», «>>>>>>>» жолдарын өшіріңіз',
        ],
      };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function lineAt(bytes: Uint8Array, index: number): number {
  return bytes.subarray(0, index).filter((byte) => byte === 0x0a).length + 1;
}
