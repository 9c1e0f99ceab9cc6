import { KIND_WORDS } from '../../lib/kazakh/strings.ts';
import type { Source } from '../../lib/source.ts';
import type { TableAbout, TableColumn, TableExport, Words } from './table.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;

/**
 * Describe the canonical CSV of a table after W3C's Metadata Vocabulary for Tabular Data.
 * It is the content of `<name>.csv-metadata.json`, which stands beside `<name>.csv`.
 */
export function csvwMetadata(table: TableExport, about?: TableAbout) {
  const columns = table.file?.columns ?? table.columns;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'kk' }],
    '@type': 'Table',
    url: `${table.name}.csv`,
    'dc:title': literals(table.title),
    'dc:description': literals(table.description),
    'dc:license': table.licenses.map(({ path }) => ({ '@id': path })),
    'dc:source': table.sources.map(({ source }) => sourceNode(source)),
    'dc:identifier': about && code(about.address),
    'schema:version': about?.edition && code(about.edition),
    'schema:sha256': about && code(about.digest),
    notes: [
      ...table.notes.map((note) => ({ 'dc:description': literals({ kk: note }) })),
      ...table.kinds.map((kind) => ({
        'dc:identifier': code(kind),
        'dc:title': literals({ kk: KIND_WORDS[kind].name }),
        'dc:description': literals({ kk: KIND_WORDS[kind].sentence }),
      })),
    ],
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      lineTerminators: ['\n'],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    tableSchema: { columns: columns.map(columnNode), primaryKey: table.primaryKey },
  };
}

/** A value that is in no language; without this it would be taken for Kazakh. */
function code(value: string) {
  return { '@value': value };
}

function literals(words: Words) {
  return LANGUAGES.flatMap((language) => {
    const text = words[language];
    return text === undefined ? [] : [{ '@value': text, '@language': language }];
  });
}

function sourceNode({ URL: address, title, language, short }: Source) {
  // A title in square brackets is ours, as in CSL: the source has none.
  const own = title.startsWith('[') ? 'kk' : language;
  return {
    '@id': address,
    'dc:title': own ? { '@value': title, '@language': own } : code(title),
    'dc:alternative': { '@value': short, '@language': 'kk' },
  };
}

function columnNode(column: TableColumn) {
  const { name, title, description, unit, constraints } = column;
  return {
    name,
    // The header of the file is a title too, in no language; without it the two would not fit.
    titles: { und: name, ...title },
    'dc:description': description && literals(description),
    datatype: datatypeOf(column),
    required: constraints?.required ?? false,
    default: column.default,
    'schema:unitText': unit && literals({ kk: unit }),
  };
}

const BASES = { year: 'gYear', integer: 'integer', number: 'decimal', string: 'string' } as const;

function datatypeOf({ type, constraints, categories }: TableColumn) {
  const bound = (value: number | undefined) => (type === 'year' && value ? `${value}` : value);
  const codes = Object.keys(categories ?? {}).map((code) =>
    code.replace(/[.+*?^${}()|[\]\\]/g, '\\$&'),
  );
  return {
    base: BASES[type],
    minimum: bound(constraints?.minimum),
    maximum: bound(constraints?.maximum),
    format: codes.length > 0 ? `^(?:${codes.join('|')})$` : undefined,
  };
}
