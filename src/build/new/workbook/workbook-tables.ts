import { type Shown, shownAs } from './number-format.ts';
import { type Parts, partText } from './package-parts.ts';
import { RichText } from './rich-text.ts';
import { readXml } from './xml.ts';

/** List the texts that the cells of a workbook share, by their numbers. */
export function sharedTexts(parts: Parts, path: string | undefined): string[] {
  const texts: string[] = [];
  const xml = path ? partText(parts, path) : '';
  const rich = new RichText();
  if (xml)
    readXml(xml, {
      open: (name, attributes) => rich.open(name, attributes),
      text: (text) => rich.text(text),
      close: (name) => {
        rich.close(name);
        if (name === 'si') texts.push(rich.take());
      },
    });
  return texts;
}

/** List what the styles of a workbook show numbers as, by their numbers. */
export function numberStyles(parts: Parts, path: string | undefined): Shown[] {
  const codes = new Map<number, string>();
  const shown: Shown[] = [];
  let inCells = false;
  const xml = path ? partText(parts, path) : '';
  if (xml)
    readXml(xml, {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) {
          const id = Number(numFmtId ?? 0);
          shown.push(shownAs(id, codes.get(id)));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return shown;
}
