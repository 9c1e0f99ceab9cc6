/** Where the site will stand and where it is built. */
export interface SiteAddress {
  url: string;
  base: string;
  outDir: string;
  /** Whether the address is only a placeholder. */
  placeholder: boolean;
}

/** The address used until `SITE_URL` names the real one. */
const PLACEHOLDER = 'https://uade-men-derek.example';

/** Read the address from `SITE_URL`, `BASE_PATH` and `OUT_DIR`; a base always begins with a slash and ends with one. */
export function site(env: Record<string, string | undefined>): SiteAddress {
  const base = `/${env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
  return {
    url: (env['SITE_URL'] || PLACEHOLDER).replace(/\/+$/, ''),
    base,
    outDir: env['OUT_DIR'] || './dist',
    placeholder: !env['SITE_URL'],
  };
}

/** Write the full address of a path of the site: `charts/literacy/`. */
export function absolute(path: string): string {
  const { url, base } = site(process.env);
  return `${url}${base}${path}`;
}
