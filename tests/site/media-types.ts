/** Media types by the endings of files, as IANA or the makers of the formats have registered them. */
const TYPES: [ending: string, type: string][] = [
  ['csl.json', 'application/vnd.citationstyles.csl+json'],
  ['json', 'application/json'],
  ['bib', 'application/x-bibtex'],
  ['ris', 'application/x-research-info-systems'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['csv', 'text/csv'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['zip', 'application/zip'],
];

/** Say which media type a file has by its name, if it is one that the site offers. */
export function mediaTypeOf(path: string): string | undefined {
  return TYPES.find(([ending]) => path.endsWith(`.${ending}`))?.[1];
}
