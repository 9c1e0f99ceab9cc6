import { SaxesParser } from 'saxes';

/** What is done with an XML text as it is read; names come without their prefixes. */
export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** An XML text that is not well formed. */
export class XmlError extends Error {}

/** Read an XML text once from its beginning to its end. Throws an XmlError where it is not well formed. */
export function readXml(xml: string, { open, text, close }: XmlReader): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  if (open)
    parser.on('opentag', ({ name, attributes }) => {
      const own = Object.entries(attributes).map(([key, value]) => [bare(key), value]);
      open(bare(name), Object.fromEntries(own));
    });
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(bare(name)));
  parser.write(xml).close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
