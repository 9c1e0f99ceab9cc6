import { createHash } from 'node:crypto';

/** Name a text that stands in a page as a policy does: by its digest (Content Security Policy, level 3). */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Allow a page its own stylesheet and script, which stand in it, and our own files. Who may frame a page
 * is left to the host's headers: a policy inside a page cannot say it.
 */
export function policyOf(sheet: string, script?: string): string {
  const scripts = script === undefined ? "'self'" : `'self' ${hashOf(script)}`;
  return `default-src 'none'; style-src ${hashOf(sheet)}; script-src ${scripts}; font-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'`;
}
