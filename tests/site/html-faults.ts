import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes void elements and attributes as it likes; both forms are valid.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // U+00A0 ties numbers to their units and is written as it stands.
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
  },
});

/** List what is invalid in a page: `line: rule: message`. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap(({ messages }) => messages);
  return messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`);
}

/** Attributes that hold the ids of other elements (HTML, WAI-ARIA 1.2). */
const REFERENCES = [
  'for',
  'form',
  'headers',
  'list',
  'popovertarget',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
];

/** List references of a page that lead to no element of it: attributes with ids, and patterns that fill shapes. */
export function danglingReferences(document: Document): string[] {
  const named = REFERENCES.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? '').split(/\s+/).map((id) => `${name}=${id}`),
    ),
  );
  const filled = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].flatMap(({ name, value }) =>
      [...value.matchAll(/^url\("?#([^)"]+)"?\)$/g)].map(([, id]) => `${name}=${id}`),
    ),
  );
  return [...named, ...filled].filter((one) => !document.getElementById(one.replace(/^.*?=/, '')));
}
