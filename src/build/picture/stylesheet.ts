import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const STYLES = new URL('../../styles/', import.meta.url);
const SHEETS = ['tokens', 'chart', 'kinds-drawn'].map((name) =>
  readFileSync(new URL(`${name}.css`, STYLES), 'utf8'),
);
/** Stacks are named as the cuts are; blocks for other media, themes and printers are left out. */
const CSS = [':root { --serif: serif; --sans: sans; }', ...SHEETS].join('\n');

const { window } = new JSDOM(
  `<!doctype html><style></style><style>${withoutMedia(CSS)}</style><main></main>`,
);
const { document } = window;
const [filled, , main] = [...document.querySelectorAll('style, main')] as [
  Element,
  Element,
  Element,
];

/** Put a drawing under the site's stylesheet, in the light theme, and give it as an element. */
export function styled(markup: string): SVGSVGElement {
  main.innerHTML = markup;
  // jsdom knows no presentation attributes: as rules before all others they give way to any.
  const fills = new Set(
    [...main.querySelectorAll('[fill]')].map((one) => one.getAttribute('fill') ?? ''),
  );
  filled.textContent = [...fills]
    .map((fill) => `:where([fill="${fill}"]) { fill: ${fill}; }`)
    .join('\n');
  return main.querySelector('svg') as SVGSVGElement;
}

/** Ask what the stylesheet says of an element; colours come as `#rrggbb`, nothing and transparent as `none`. */
export function computed(element: Element): (property: string) => string {
  const style = window.getComputedStyle(element);
  return (property) => plainColour(style.getPropertyValue(property));
}

/** Give a colour of the light palette by its name: `paper`. Throws RangeError for a name it does not have. */
export function colour(name: string): string {
  const value = window
    .getComputedStyle(document.documentElement)
    .getPropertyValue(`--${name}`)
    .trim();
  if (!/^#[\da-f]{3,6}$/.test(value)) throw new RangeError(`no colour ${name}`);
  return value;
}

function plainColour(value: string): string {
  const [, red, green, blue, alpha = '1'] =
    /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value) ?? [];
  if (red === undefined) return value === 'transparent' ? 'none' : value;
  if (alpha === '0') return 'none';
  return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

function withoutMedia(css: string): string {
  return css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}
