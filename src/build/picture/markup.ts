import { escapeMarkup } from '../../lib/markup.ts';

type Attributes = Record<string, string | number | undefined>;

/** Write an element of SVG. Values are escaped, numbers rounded to a hundredth; undefined ones are left out. */
export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
  );
  const content = children.join('');
  return `<${name}${written.join('')}${content ? `>${content}</${name}>` : '/>'}`;
}

/** Make a text safe inside an element or an attribute, without the signs that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return escapeMarkup(
    text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''),
  );
}

/** Write a number with two digits after the point at most. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
