import { readdirSync, readFileSync } from 'node:fs';
import { ADDRESS } from '../../lib/cell.ts';
import { mentions } from '../../lib/glossary.ts';
import { usedIn } from '../chapter/chapter.ts';
import { readCsv } from '../data/csv.ts';
import { baseName } from '../files.ts';
import type { Finding } from './finding.ts';
import { type Described, type Manuscript, type Prose, textField } from './manuscript.ts';

/** Report sources, datasets, formulas, terms and charts that nothing in the story uses. */
export function use(manuscript: Manuscript): Finding[] {
  return [
    ...unusedSources(manuscript),
    ...unusedDatasets(manuscript),
    ...unusedFormulas(manuscript),
    ...unusedTerms(manuscript),
    ...unusedCharts(manuscript),
  ];
}

function unused(file: Described, path: PropertyKey[], what: string, todo: string): Finding {
  const line = file.lineOf(path);
  return { concern: 'use', level: 'advice', file: file.file, line, what, todo };
}

function dataFile({ data }: Manuscript, name: string): Described | undefined {
  return data.find(({ file }) => baseName(file) === name);
}

interface Entry {
  id: string;
  /** What a term of the glossary reads. */
  term?: string;
}

/** Find the entries of a list in `data/` whose id nothing names. */
function spare(
  manuscript: Manuscript,
  name: string,
  used: ReadonlySet<string>,
  words: { what: (entry: Entry) => string; todo: string },
): Finding[] {
  const file = dataFile(manuscript, name);
  if (!file) return [];
  return Object.entries(file.fields).flatMap(([i, entry]) => {
    const known = { ...(entry as Partial<Entry> | null) };
    if (typeof known.id !== 'string' || used.has(known.id)) return [];
    return [unused(file, [Number(i), 'id'], words.what(known as Entry), words.todo)];
  });
}

function unusedSources(manuscript: Manuscript): Finding[] {
  const { chapters, pages, tables, data } = manuscript;
  const rows = tables.flatMap(({ file, text }) => {
    const { header, lines } = readCsv(file, text);
    const column = header.indexOf('source');
    return column < 0 ? [] : lines.map(({ values }) => values[column] ?? '');
  });
  const refs = data.flatMap(({ fields }) => fields['sources'] ?? []).flat() as unknown[];
  const stated = refs.map((ref) => String((ref as { source?: unknown } | null)?.source));
  const prose = [...chapters, ...pages];
  const cited = prose.flatMap((file) => usedBy(file, 'cited'));
  return spare(manuscript, 'sources', new Set([...rows, ...stated, ...cited]), {
    what: ({ id }) => `«${id}» дереккөзіне ештеңе сүйенбейді`,
    todo: 'Тарауда <Cite source="…"> арқылы атаңыз, жиынтықтың YAML файлына қосыңыз не өшіріңіз',
  });
}

/** List what a text uses; where not all of it can be parsed, whatever stands in its attributes. */
function usedBy({ tree, text, isWhole }: Prose, what: 'cited' | 'charts'): string[] {
  return isWhole ? usedIn(tree)[what] : [...text.matchAll(/"([^"]*)"/g)].map(([, id = '']) => id);
}

function unusedTerms(manuscript: Manuscript): Finding[] {
  const { chapters, pages, draft } = manuscript;
  const prose = [...chapters, ...pages].map(({ text }) => text).join('\n');
  const used = new Set(mentions(prose, draft.glossary).map(({ id }) => id));
  // Terms that cannot be read are at fault, not unused.
  if (draft.glossary.length === 0) return [];
  return spare(manuscript, 'glossary', used, {
    what: ({ id, term = id }) => `«${term}» сөзі бірде-бір мәтінде кездеспейді`,
    todo: 'Сөзді мәтінде қолданыңыз не сөздіктен өшіріңіз',
  });
}

function unusedCharts({ charts, chapters }: Manuscript): Finding[] {
  const shown = new Set(chapters.flatMap((file) => usedBy(file, 'charts')));
  return charts
    .filter(({ file }) => !shown.has(baseName(file)))
    .map((file) =>
      unused(
        file,
        [],
        'Диаграмма бірде-бір тарауда көрсетілмеген',
        `Тарауға қойыңыз: <Chart id="${baseName(file.file)}" />, не файлын өшіріңіз`,
      ),
    );
}

/** List the addresses of cells that texts name; those of a dataset's own file are no use of it. */
function addresses({ chapters, pages, charts, data, tables }: Manuscript): Map<string, string[]> {
  const files = [...chapters, ...pages, ...charts, ...data, ...tables];
  return new Map(files.map(({ file, text }) => [file, text.match(ADDRESS) ?? []]));
}

function unusedFormulas(manuscript: Manuscript): Finding[] {
  const file = dataFile(manuscript, 'derived');
  if (!file) return [];
  const used = new Set([...addresses(manuscript).values(), ...namedByCode()].flat());
  return Object.keys(file.fields)
    .filter((name) => !used.has(`derived/${name}/value`))
    .map((name) =>
      unused(
        file,
        [name],
        `«${name}» саны бірде-бір мәтінде не диаграммада қолданылмаған`,
        `Мәтінге қойыңыз: <Value of="derived/${name}/value" />, не формуланы өшіріңіз`,
      ),
    );
}

function unusedDatasets(manuscript: Manuscript): Finding[] {
  const drawn = manuscript.charts.map((file) => textField(file, 'dataset'));
  const named = [...addresses(manuscript)].flatMap(([file, found]) =>
    found.map((address) => address.split('/')[0]).filter((name) => name !== baseName(file)),
  );
  const code = namedByCode().map((name) => name.replace(/\/.*$/, ''));
  const used = new Set([...drawn, ...named, ...code]);
  return manuscript.data
    .filter(({ file, fields }) => fields['primaryKey'] !== undefined && !used.has(baseName(file)))
    .map((file) =>
      unused(
        file,
        [],
        'Бұл жиынтықтың бірде-бір саны баянда қолданылмаған',
        'Тарауға не диаграммаға қосыңыз, керек болмаса, CSV мен YAML файлын өшіріңіз',
      ),
    );
}

const SOURCE = new URL('../../', import.meta.url);

/** List what the site itself shows: datasets, as `datasets.get('facts')` has them, and addresses of cells. */
function namedByCode(): string[] {
  const files = ['lib', 'components', 'pages'].flatMap((folder) =>
    readdirSync(new URL(folder, SOURCE), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|astro)$/.test(name))
      .map((name) => readFileSync(new URL(`${folder}/${name}`, SOURCE), 'utf8')),
  );
  return files.flatMap((text) => [
    ...[...text.matchAll(/datasets\.get\('([a-z0-9-]+)'\)/g)].map(([, name = '']) => name),
    ...(text.match(ADDRESS) ?? []),
  ]);
}
