import { STRINGS } from '../../lib/kazakh/strings.ts';
import { digestOf } from '../site/digest.ts';
import { csvOf } from './canonical.ts';
import { licensesOf } from './provenance.ts';
import { resourceOf } from './schema.ts';
import type { TableExport } from './table.ts';

/** The profile of Data Package 2.0. */
const PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** The tables of a package, each with its CSV beside the descriptor, and where the package stands. */
export interface PackageInput {
  tables: readonly TableExport[];
  /** Absolute address of the page or folder that holds the package. */
  address: string;
  /** The day of the edition, where the package belongs to one: `2026-11-22`. */
  edition?: string | undefined;
}

/** Describe tables as one Data Package 2.0, a resource each; an edition gives it an id, a version and a day. */
export function dataPackage({ tables, address, edition }: PackageInput) {
  return {
    $schema: PACKAGE_PROFILE,
    name: 'uade-men-derek',
    id: edition && address,
    title: STRINGS.site,
    description: STRINGS.tagline,
    languages: ['kk', 'ru', 'en'],
    homepage: address,
    version: edition,
    created: edition && `${edition}T00:00:00Z`,
    licenses: licensesOf(tables),
    resources: tables.map(fileResource),
  };
}

function fileResource(table: TableExport) {
  const bytes = table.file?.bytes ?? new TextEncoder().encode(csvOf(table));
  return {
    ...resourceOf(table, table.file?.columns ?? table.columns),
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${digestOf(bytes)}`,
  };
}
