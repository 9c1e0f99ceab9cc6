// Nothing of this leaves the device. `first-paint.js` reads the same names before anything is shown.
const nameOf = (name: string) => `uade-men-derek:${name}`;

/** Give what was kept under a name; nothing where storage is empty or forbidden. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keep words under a name, or forget them; without storage they hold for this page alone. */
export function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(nameOf(name));
    else localStorage.setItem(nameOf(name), value);
  } catch {
    // The page works the same, it only starts anew next time.
  }
}
