import type { XmlReader } from './xml.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Collect the texts of a workbook's XML. A raised digit becomes a raised sign: as a digit it would
 * run into the number before it.
 */
export class RichText implements XmlReader {
  #parts: string[] = [];
  #raised = false;
  #phonetic = false;
  #inText = false;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'r') this.#raised = false;
    if (name === 'vertAlign') this.#raised = attributes['val'] === 'superscript';
    if (name === 'rPh') this.#phonetic = true;
    if (name === 't') this.#inText = true;
  }

  text(text: string): void {
    if (!this.#inText || this.#phonetic) return;
    const plain = readCodes(text);
    this.#parts.push(
      this.#raised ? plain.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : plain,
    );
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'r') this.#raised = false;
    if (name === 'rPh') this.#phonetic = false;
  }

  /** Give what was collected and begin anew. */
  take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    return text;
  }
}

/** Read the codes of characters that workbooks write into texts: `_x000D_` (ECMA-376, ST_Xstring). */
function readCodes(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
