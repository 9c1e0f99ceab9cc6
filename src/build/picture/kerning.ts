/** Give the room to add between two glyphs, by their ids, in font units; mostly negative or 0. */
export type Kern = (left: number, right: number) => number;

/** One subtable: undefined where it says nothing of the pair and the next one is asked. */
type Pairs = (left: number, right: number) => number | undefined;

/**
 * Read the kerning of pairs from a TrueType font's GPOS table (OpenType 1.9: lookup type 2, formats
 * 1 and 2, also behind the extension type 9). All scripts of our cuts share one `kern` feature.
 * Throws RangeError for a font without it.
 */
export function readKerning(sfnt: Buffer): Kern {
  const u16 = (at: number) => sfnt.readUInt16BE(at);
  const gpos = findTable(sfnt, 'GPOS');
  const features = gpos + u16(gpos + 6);
  const lookups = gpos + u16(gpos + 8);
  const tags = list(u16(features), (i) => features + 2 + 6 * i);
  const record = tags.find((at) => sfnt.toString('latin1', at, at + 4) === 'kern');
  if (record === undefined) throw new RangeError('the font has no kern feature');
  const feature = features + u16(record + 4);
  const tables = list(u16(feature + 2), (i) => {
    const lookup = lookups + u16(lookups + 2 + 2 * u16(feature + 4 + 2 * i));
    return pairTables(sfnt, lookup);
  });
  return (left, right) =>
    tables.reduce((sum, pairs) => {
      for (const pair of pairs) {
        const value = pair(left, right);
        if (value !== undefined) return sum + value;
      }
      return sum;
    }, 0);
}

function findTable(sfnt: Buffer, tag: string): number {
  const records = list(sfnt.readUInt16BE(4), (i) => 12 + 16 * i);
  const record = records.find((at) => sfnt.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new RangeError(`the font has no ${tag} table`);
  return sfnt.readUInt32BE(record + 8);
}

function pairTables(sfnt: Buffer, lookup: number): Pairs[] {
  const u16 = (at: number) => sfnt.readUInt16BE(at);
  return list(u16(lookup + 4), (i) => lookup + u16(lookup + 6 + 2 * i)).flatMap((table) => {
    const extended = u16(lookup) === 9;
    const type = extended ? u16(table + 2) : u16(lookup);
    const at = extended ? table + sfnt.readUInt32BE(table + 4) : table;
    if (type !== 2) return [];
    return u16(at) === 1 ? singlePairs(sfnt, at) : classPairs(sfnt, at);
  });
}

/** Format 1: each first glyph has a list of second glyphs. */
function singlePairs(sfnt: Buffer, at: number): Pairs {
  const u16 = (place: number) => sfnt.readUInt16BE(place);
  const covered = coverage(sfnt, at + u16(at + 2));
  const value = valueReader(sfnt, at);
  const size = 2 + value.size;
  const sets = list(u16(at + 8), (i) => {
    const set = at + u16(at + 10 + 2 * i);
    const records = list(u16(set), (k) => set + 2 + size * k);
    return new Map(records.map((record) => [u16(record), value.read(record + 2)]));
  });
  return (left, right) => sets[covered.get(left) ?? -1]?.get(right);
}

/** Format 2: a matrix of the classes of both glyphs. */
function classPairs(sfnt: Buffer, at: number): Pairs {
  const u16 = (place: number) => sfnt.readUInt16BE(place);
  const covered = coverage(sfnt, at + u16(at + 2));
  const [first, second] = [classes(sfnt, at + u16(at + 8)), classes(sfnt, at + u16(at + 10))];
  const value = valueReader(sfnt, at);
  const columns = u16(at + 14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const cell = (first.get(left) ?? 0) * columns + (second.get(right) ?? 0);
    return value.read(at + 16 + value.size * cell);
  };
}

const X_ADVANCE = 4;

/** A value record holds a number for each bit of its format; only the first glyph's advance is kerning. */
function valueReader(sfnt: Buffer, at: number) {
  const [first, second] = [sfnt.readUInt16BE(at + 4), sfnt.readUInt16BE(at + 6)];
  const bytes = (format: number) => 2 * format.toString(2).replaceAll('0', '').length;
  const before = bytes(first & (X_ADVANCE - 1));
  return {
    size: bytes(first) + bytes(second),
    read: (record: number) => (first & X_ADVANCE ? sfnt.readInt16BE(record + before) : 0),
  };
}

/** Read a coverage table: glyph → its place in it. */
function coverage(sfnt: Buffer, at: number): Map<number, number> {
  const u16 = (place: number) => sfnt.readUInt16BE(place);
  const count = u16(at + 2);
  if (u16(at) === 1) return new Map(list(count, (i) => [u16(at + 4 + 2 * i), i]));
  return new Map(
    ranges(sfnt, at + 4, count).flatMap(({ glyphs, value }) =>
      glyphs.map((glyph, i) => [glyph, value + i]),
    ),
  );
}

/** Read a class definition: glyph → its class; glyphs without one are of class 0. */
function classes(sfnt: Buffer, at: number): Map<number, number> {
  const u16 = (place: number) => sfnt.readUInt16BE(place);
  if (u16(at) === 1)
    return new Map(list(u16(at + 4), (i) => [u16(at + 2) + i, u16(at + 6 + 2 * i)]));
  return new Map(
    ranges(sfnt, at + 4, u16(at + 2)).flatMap(({ glyphs, value }) =>
      glyphs.map((glyph) => [glyph, value]),
    ),
  );
}

function ranges(sfnt: Buffer, at: number, count: number) {
  return list(count, (i) => {
    const [from, to, value] = [0, 2, 4].map((k) => sfnt.readUInt16BE(at + 6 * i + k)) as [
      number,
      number,
      number,
    ];
    return { glyphs: list(to - from + 1, (k) => from + k), value };
  });
}

function list<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}
