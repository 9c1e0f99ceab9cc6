/** A rule of a stylesheet: its selector and its declarations. */
interface Rule {
  selector: string;
  body: string;
  /** Line of the selector's end, from 1. */
  line: number;
}

/** A colour of a theme, and the line that gives it. */
export interface Token {
  colour: string;
  line: number;
}

/** What a series or a kind is drawn in: names of tokens. */
export interface Mark {
  /** `s-1`, `k-plan`. */
  name: string;
  fill?: string | undefined;
  stroke?: string | undefined;
}

/** The colours of a theme by their names: `paper`, `sky`. */
export type Theme = ReadonlyMap<string, Token>;

/** Read the two themes of the stylesheet that names the colours. */
export function themesOf(css: string): { light: Theme; dark: Theme } {
  const rules = rulesOf(css);
  const theme = (selector: string): Theme =>
    new Map(
      rules
        .filter((rule) => rule.selector === selector)
        .flatMap(({ body, line }) =>
          body.split('\n').flatMap((text, i) => {
            const [, name, colour] = /--([\w-]+):\s*(#[\da-f]{3,6})/i.exec(text) ?? [];
            return name && colour ? [[name, { colour, line: line + i }] as const] : [];
          }),
        ),
    );
  return { light: theme(':root'), dark: theme(':root[data-theme="dark"]') };
}

/** List what the stylesheets of the drawings draw series (`.s-1`) and kinds (`.k-plan`) in. */
export function marksOf(css: string): Mark[] {
  return rulesOf(css).flatMap(({ selector, body }) => {
    const [, name] = /^\.(s-\d|k-[a-z]+)(?: :is\(rect, path\)| rect)?$/.exec(selector) ?? [];
    const own = tokenIn(body, '--own');
    return name
      ? [{ name, fill: tokenIn(body, 'fill') ?? own, stroke: tokenIn(body, 'stroke') }]
      : [];
  });
}

/** List the texts that stand on a mark, `.on-measured`: the kind and the colour of the letters. */
export function textsOnMarks(css: string): { kind: string; text: string }[] {
  return rulesOf(css).flatMap(({ selector, body }) => {
    const [, kind] = /^\.chart \.on-([a-z]+) text$/.exec(selector) ?? [];
    const text = tokenIn(body, 'fill');
    return kind && text ? [{ kind, text }] : [];
  });
}

function tokenIn(body: string, property: string): string | undefined {
  return new RegExp(`(?:^|[;{\\s])${property}:\\s*var\\(--([\\w-]+)\\)`).exec(body)?.[1];
}

/** Take a stylesheet apart; rules within a block for some media stand as they are. */
function rulesOf(css: string): Rule[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ({ 1: selector = '', 2: body = '', index }) => ({
      selector: selector.trim().replace(/\s+/g, ' '),
      body,
      line: bare.slice(0, index + selector.length).split('\n').length,
    }),
  );
}
