import { STRINGS } from './kazakh/strings.ts';
import { escapeMarkup } from './markup.ts';

/** What the code for another site is made of; addresses are full. */
export interface Embedded {
  title: string;
  /** The page that is framed. */
  frame: string;
  /** The page that the citation leads to. */
  page: string;
  /** The reference as plain text. */
  reference: string;
  /** Size of the frame in px at its widest. */
  width: number;
  height: number;
  /** Height in px below which a phone's drawing would not fit. */
  least: number;
}

/**
 * Write the code for another site: a frame of a fixed shape in a quotation that holds the reference.
 * What a site may take away from it, such as attributes of size, leaves a reference that is whole.
 */
export function embedCode({ title, frame, page, reference, ...size }: Embedded): string {
  const { width, height, least } = size;
  const style = `border:0;width:100%;max-width:${width}px;height:auto;aspect-ratio:${width}/${height};min-height:${least}px`;
  const attributes = [
    ['src', frame],
    ['title', title],
    ['width', String(width)],
    ['height', String(height)],
    ['style', style],
    ['loading', 'lazy'],
    ['sandbox', 'allow-popups allow-popups-to-escape-sandbox'],
  ];
  const written = attributes
    .map(([name, value = '']) => `${name}="${escapeMarkup(value)}"`)
    .join(' ');
  return [
    `<blockquote cite="${escapeMarkup(page)}">`,
    `<iframe ${written}></iframe>`,
    `<p>${escapeMarkup(reference)} <a href="${escapeMarkup(page)}">${escapeMarkup(STRINGS.site)}</a></p>`,
    '</blockquote>',
  ].join('\n');
}

/** Answer as oEmbed 1.0 asks for rich content. */
export function oembed(embedded: Embedded, root: string): Record<string, unknown> {
  return {
    version: '1.0',
    type: 'rich',
    title: embedded.title,
    author_name: STRINGS.site,
    author_url: root,
    provider_name: STRINGS.site,
    provider_url: root,
    width: embedded.width,
    height: embedded.height,
    html: embedCode(embedded),
  };
}
