/**
 * Allow our own files alone and no inline script or style (Content Security Policy, level 3). Who may
 * frame a page is left to the host's headers: a policy inside a page cannot say it.
 */
export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";
