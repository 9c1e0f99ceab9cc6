import type { TableColumn, TableExport, TableSource, Words } from './table.ts';

/** Describe columns as a Table Schema of Data Package 2.0; texts stand in Kazakh, and in all languages beside. */
export function tableSchema(columns: readonly TableColumn[], primaryKey: readonly string[]) {
  return { fields: columns.map(fieldDescriptor), primaryKey, missingValues: [''] };
}

function fieldDescriptor(column: TableColumn) {
  const { name, type, title, description, unit, decimals, constraints, categories } = column;
  return {
    name,
    type,
    ...titled(title, description),
    unit,
    decimals,
    constraints,
    categories:
      categories &&
      Object.entries(categories).map(([value, labels]) => ({ value, label: labels.kk, labels })),
    default: column.default,
  };
}

/** Describe a table as a Data Resource without its data: titles, schema, sources, licences, kinds. */
export function resourceOf(table: TableExport, columns: readonly TableColumn[]) {
  return {
    name: table.name,
    type: 'table',
    ...titled(table.title, table.description),
    notes: table.notes.length > 0 ? table.notes : undefined,
    kinds: table.kinds,
    schema: tableSchema(columns, table.primaryKey),
    sources: table.sources.map(sourceDescriptor),
    licenses: table.licenses,
  };
}

function titled(title: Words, description?: Words) {
  return {
    title: title.kk,
    titles: title,
    description: description?.kk,
    descriptions: description && Object.keys(description).length > 1 ? description : undefined,
  };
}

function sourceDescriptor({ source, sentences }: TableSource) {
  return {
    title: source.title,
    path: source.URL,
    id: source.id,
    label: source.short,
    language: source.language,
    sentences: sentences.length > 0 ? sentences : undefined,
  };
}
