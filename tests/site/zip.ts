import yauzl, { type Entry } from 'yauzl';

/** A file of an archive with its content. */
export interface Unpacked {
  entry: Entry;
  bytes: Buffer;
}

/** List the files of a ZIP with their contents. Throws for one that is damaged or names a place outside. */
export async function unzip(archive: Buffer): Promise<Unpacked[]> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const found: Unpacked[] = [];
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    found.push({ entry, bytes: Buffer.concat(await stream.toArray()) });
  }
  return found;
}
