import { glyphDefs } from './glyphs.ts';
import { escapeXml, tag } from './markup.ts';
import { colour } from './stylesheet.ts';

/** A picture before it is a file; sizes in px. */
interface Picture {
  width: number;
  height: number;
  title?: string;
  description?: string;
  content: string;
}

/** Write a picture as an SVG document on paper: nothing in it points outside. */
export function svgDocument({ width, height, title, description, content }: Picture): string {
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      // Office and older drawing programs know the reference to a glyph by this name alone.
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
    },
    title ? tag('title', {}, escapeXml(title)) : '',
    description ? tag('desc', {}, escapeXml(description)) : '',
    tag('defs', {}, glyphDefs(content)),
    tag('rect', { width, height, fill: colour('paper') }),
    content,
  );
}
