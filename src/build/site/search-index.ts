import type { Cell } from '../../lib/cell.ts';
import type { Chart } from '../../lib/chart.ts';
import type { Dataset } from '../../lib/dataset.ts';
import type { Term } from '../../lib/glossary.ts';
import { resolve, textOf } from '../../lib/inline.ts';
import type { SearchEntry } from '../../lib/search/entry.ts';
import { clean } from '../../lib/search/fold.ts';
import { parseTemplate } from '../../lib/template.ts';
import { type Story, story } from '../story.ts';
import { chapterEntries } from './search-chapter.ts';

/**
 * List everything that can be searched, in the order of the story: chapters by paragraph, charts, facts
 * of the articles, terms. Numbers stand as they are printed.
 */
export function searchEntries(from: Story = story()): SearchEntry[] {
  const facts = from.datasets.get('facts');
  return [
    ...from.chapters.flatMap((chapter) => chapterEntries(chapter, from.cells)),
    ...[...from.charts.values()].map(chartEntry),
    ...(facts ? factEntries(facts, from) : []),
    ...from.glossary.map(termEntry),
  ];
}

/** Write the entries as the browser fetches them. */
export function searchIndex(from: Story = story()): string {
  return JSON.stringify(searchEntries(from));
}

function chartEntry({ id, title, subtitle, description, notes }: Chart): SearchEntry {
  const text = [`${textOf(subtitle)}.`, ...[description, ...notes].map(textOf)];
  return standing('chart', `charts/${id}/`, textOf(title), text);
}

function factEntries({ rows }: Dataset, { cells }: Story): SearchEntry[] {
  return rows.map(({ key, values }) => {
    const print = (name: string) => printed(String(values[name] ?? ''), cells);
    const period = print('period');
    const when = period && `${period.charAt(0).toUpperCase()}${period.slice(1)}.`;
    return standing('fact', `facts/#${key}`, print('words'), [when, print('caveat')]);
  });
}

/** Print the words of a row with their cells in place; the checks of the story know these to exist. */
function printed(words: string, cells: Story['cells']): string {
  const template = parseTemplate(words, () => undefined);
  const known = template.filter((part) => typeof part === 'string' || cells.has(part.address));
  return textOf(resolve(known, (address) => cells.get(address) as Cell));
}

function termEntry({ id, term, meaning }: Term): SearchEntry {
  return standing('term', `glossary/#${id}`, term, [meaning]);
}

function standing(
  kind: SearchEntry['kind'],
  path: string,
  title: string,
  text: string[],
): SearchEntry {
  const words = text.filter(Boolean).join(' ');
  return { path, kind, title: clean(title), chapter: '', text: clean(words) };
}
