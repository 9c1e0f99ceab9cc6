import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readMdx } from '../../src/build/chapter/mdx.ts';
import { numberWork, workOf } from '../../src/build/site/works.ts';
import { cellAt, story } from '../../src/build/story.ts';
import type { Chapter } from '../../src/lib/chapter.ts';
import { formatQuantity } from '../../src/lib/kazakh/quantity.ts';
import { KIND_WORDS } from '../../src/lib/kazakh/strings.ts';
import { ROOT_SITE } from '../built-site.ts';
import { readPages } from './pages.ts';
import { oneLine, WORKS } from './works.ts';

const { chapters, charts, cells, sources } = story();
const pages = new Map(readPages(ROOT_SITE).map((page) => [page.path, page]));
const documentAt = (path: string) => pages.get(`/${path}`)?.document;

/** Count the paragraphs that tell the story: those of notes, lists, quotations and questions do not. */
function written({ id, text }: Chapter): number {
  let count = 0;
  const { tree } = readMdx(`${id}.mdx`, text);
  visit(tree ?? { type: 'root', children: [] }, 'paragraph', (_node, _index, parent) => {
    const walk = parent?.type === 'mdxJsxFlowElement' && parent.name === 'Walk';
    if (parent?.type === 'root' || walk) count++;
  });
  return count;
}

describe('a paragraph', () => {
  it.each(chapters.map((chapter) => [chapter.slug, chapter] as const))(
    'of %s has an address and links to itself',
    (slug, chapter) => {
      const links = documentAt(workOf(`chapter-${slug}`).path)?.querySelectorAll('p > a.pilcrow');
      expect(links?.length).toBe(written(chapter));
      expect(links?.length).toBeGreaterThan(5);
      for (const link of links ?? []) {
        const id = link.parentElement?.id ?? '';
        expect(id, link.parentElement?.textContent ?? '').toMatch(/^p-[a-z0-9-]+$/);
        expect(link.getAttribute('href')).toBe(`#${id}`);
        expect(link.getAttribute('aria-label')).toMatch(/[а-яәі]{4}/u);
        expect(link.parentElement?.querySelectorAll('a.pilcrow')).toHaveLength(1);
      }
    },
  );
});

describe.each(WORKS.filter(([, { kind }]) => kind === 'dataset'))(
  'each number of %s',
  (id, work) => {
    const document = documentAt(work.path);
    const items = [...(document?.querySelectorAll('.number-cards > li') ?? [])];

    it('has one card, and every card a number', () => {
      const shown = items.map((item) => item.querySelector('data')?.getAttribute('data-cell'));
      expect(shown).toEqual(work.cells);
      const own = [...cells.values()].filter(
        ({ dataset }) => dataset === id.replace('dataset-', ''),
      );
      expect(work.cells).toEqual(own.map(({ address }) => address));
    });

    it('says its value, unit, kind, source, address and how to refer to it', () => {
      for (const item of items) {
        const cell = cellAt(item.querySelector('data')?.getAttribute('data-cell') ?? '');
        const said = new Map(
          [...item.querySelectorAll('dl > div')].map((row) => [
            row.querySelector('dt')?.textContent,
            oneLine(row.querySelector('dd')?.textContent),
          ]),
        );
        const cited = numberWork(cell);
        expect(item.querySelector('data')?.getAttribute('value')).toBe(String(cell.value));
        expect(said.get('Мәні')).toBe(oneLine(formatQuantity(cell).text));
        expect(said.get('Өлшем бірлігі')).toBe(cell.unit && oneLine(cell.unit));
        expect(said.get('Түрі')).toBe(KIND_WORDS[cell.kind].name);
        expect(cell.sources.length, cell.address).toBeGreaterThan(0);
        for (const { source } of cell.sources)
          expect(said.get('Дереккөз')).toContain(oneLine(sources.get(source)?.short));
        expect(said.get('Ұяшық мекенжайы')).toBe(cell.address);
        expect(said.get('Формуласы')).toBe(cell.formula);
        expect(said.get('Тұрақты сілтеме')).toBe(cited.url);
        expect(said.get('Сілтеме жасау')).toContain(
          `URL: ${cited.url} (қаралған күні: __.__.____)`,
        );
        expect(new URL(cited.url).hash).toBe(`#${item.id}`);
        expect(item.querySelector(':scope > a')?.getAttribute('href')).toBe(`#${item.id}`);
      }
    });
  },
);

describe('a table of a chart', () => {
  it.each([...charts.keys()])('of %s leads from each number to its card', (id) => {
    const links = [...(documentAt(`charts/${id}/`)?.querySelectorAll('td.n a') ?? [])];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const address = link.querySelector('data')?.getAttribute('data-cell');
      const [path = '', card = ''] = (link.getAttribute('href') ?? '').split('#');
      const found = documentAt(path.slice(1))?.getElementById(card);
      expect(found?.matches('.number-cards > li'), link.outerHTML).toBe(true);
      expect(found?.querySelector('data')?.getAttribute('data-cell')).toBe(address);
    }
  });
});
