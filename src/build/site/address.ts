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

/** Parts of a path that stand in an address and in the name of a folder as they are. */
const PATH = /^(?:[\w~-][\w.~-]*\/)*$/;

/** Say in Kazakh what is wrong with `SITE_URL` or `BASE_PATH`; nothing where both can be used. */
export function addressFault(env: Record<string, string | undefined>): string | undefined {
  const { url, base } = site(env);
  const { protocol, pathname, search, hash, username } = URL.parse(url) ?? { protocol: '' };
  if (!/^https?:$/.test(protocol) || `${pathname}${search}${hash}${username}` !== '/')
    return `SITE_URL («${env['SITE_URL']}») сайттың мекенжайы емес. Былай жазылады: https://name.github.io. Сайт хосттың қалтасында тұрса, қалтаны BASE_PATH арқылы көрсетіңіз.`;
  if (!PATH.test(base.slice(1)))
    return `BASE_PATH («${env['BASE_PATH']}») мекенжайға жарамайды. Латын әріптері, цифрлар мен сызықша ғана жазылады: uade-men-derek.`;
  return undefined;
}

/** Write the full address of a path of the site: `charts/literacy/`. */
export function absolute(path: string): string {
  const { url, base } = site(process.env);
  return `${url}${base}${path}`;
}
