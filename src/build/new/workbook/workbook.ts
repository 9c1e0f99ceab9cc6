import { unzipSync } from 'fflate';
import { type Parts, partText, type Relation, relationsOf } from './package-parts.ts';
import { numberStyles, sharedTexts } from './workbook-tables.ts';
import type { Shared } from './worksheet.ts';
import { readXml } from './xml.ts';

/** A sheet of a workbook: its name, whether it is shown, and where it stands in the archive. */
export interface NamedSheet {
  name: string;
  hidden: boolean;
  path: string;
}

/** An Excel workbook opened. */
export interface Workbook {
  parts: Parts;
  sheets: NamedSheet[];
  shared: Shared;
}

/** Open an Excel workbook; nothing where the bytes are none. */
export function openWorkbook(bytes: Uint8Array): Workbook | undefined {
  const parts = unzipped(bytes);
  if (!parts) return undefined;
  const root = relationsOf(parts, '').find(({ type }) => type === 'officeDocument');
  const path = root?.path ?? 'xl/workbook.xml';
  if (!parts[path]) return undefined;
  const relations = relationsOf(parts, path);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.path;
  const { sheets, calendar } = contentsOf(partText(parts, path), relations);
  const texts = sharedTexts(parts, partOf('sharedStrings'));
  const styles = numberStyles(parts, partOf('styles'));
  return { parts, sheets, shared: { texts, styles, calendar } };
}

/** Bytes of a part that still make a string; no sheet of a spreadsheet comes near. */
const LARGEST = 400_000_000;

function unzipped(bytes: Uint8Array): Parts | undefined {
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (originalSize > LARGEST) throw new RangeError(`${name} is no part of a workbook`);
        return /\.(?:xml|rels)$/.test(name);
      },
    });
  } catch {
    return undefined;
  }
}

function contentsOf(xml: string, relations: Relation[]) {
  const sheets: NamedSheet[] = [];
  let calendar: Shared['calendar'] = 1900;
  readXml(xml, {
    open: (tag, { name = '', id, state = 'visible', date1904 }) => {
      if (tag === 'workbookPr' && /^(?:1|true)$/.test(date1904 ?? '')) calendar = 1904;
      const target = relations.find((one) => one.id === id && one.type === 'worksheet');
      if (tag === 'sheet' && target)
        sheets.push({ name, hidden: state !== 'visible', path: target.path });
    },
  });
  return { sheets, calendar };
}
