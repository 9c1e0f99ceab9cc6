import { resourceOf } from './schema.ts';
import type { TableAbout, TableExport } from './table.ts';

/** The profile of a Data Resource of its own, Data Package 2.0. */
const RESOURCE_PROFILE = 'https://datapackage.org/profiles/2.0/dataresource.json';

/** Write a table as a Data Resource with its data inside: an object a row, null where there is no value. */
export function resourceJson(table: TableExport, about?: TableAbout): string {
  const { columns, rows } = table;
  const resource = {
    $schema: RESOURCE_PROFILE,
    ...resourceOf(table, columns),
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    homepage: about?.address,
    version: about?.edition,
    // Not `hash`, which would be that of this file: it is the canonical CSV's, by which a table is known.
    digest: about && `sha256:${about.digest}`,
    data: rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])),
    ),
  };
  return `${JSON.stringify(resource, null, 2)}\n`;
}
