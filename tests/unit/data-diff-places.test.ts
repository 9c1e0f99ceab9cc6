import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/build/data/numbers.ts';
import { placesInChapter } from '../../src/build/data-diff/chapter-places.ts';
import { joined } from '../../src/build/data-diff/place.ts';
import { placesIn } from '../../src/build/data-diff/places.ts';
import { BASE_CELLS } from '../../src/lib/supply-demand.ts';
import { FIRST } from './fixtures/editions.ts';
import { type Edit, FILES, inProject } from './fixtures/project.ts';

const SHARE = 'literacy/2015/share';
const VALUE = `<Value of="${SHARE}" />`;

/** The places of a chapter with a body of its own, numbers in print. */
const placesOf = (body: string) =>
  inProject([], (root) => {
    const { cells } = readNumbers(root, undefined);
    return placesInChapter({ file: 'a.mdx', text: `---\ntitle: a\n---\n\n${body}` }, cells);
  });

describe('the places of a chapter', () => {
  it('are the sentences that hold a number, wherever they stand', () => {
    const body = `## Неге ${VALUE}?

Бірінші. Екінші ${VALUE}, 2018 ж. басталған
сөйлем. Үшінші.[^1]

- Тізім <Value of="${SHARE}" case="барыс" bare /> жетті.

| Баған |
| ----- |
| ${VALUE} |

> Дәйексөз **${VALUE}**.

${VALUE}

[^1]: Ескертпе ${VALUE}.
`;
    expect(placesOf(body).map(({ sort, where, words }) => [sort, where, words])).toEqual([
      ['sentence', 'a.mdx:5', 'Неге 74,2%?'],
      ['sentence', 'a.mdx:7', 'Екінші 74,2%, 2018 ж. басталған сөйлем.'],
      ['sentence', 'a.mdx:10', 'Тізім 74,2-ге жетті.'],
      ['sentence', 'a.mdx:14', '74,2%'],
      ['sentence', 'a.mdx:16', 'Дәйексөз 74,2%.'],
      ['sentence', 'a.mdx:18', '74,2%'],
      ['sentence', 'a.mdx:20', 'Ескертпе 74,2%.'],
    ]);
  });

  it('are claims, guesses and the balance of demand and supply', () => {
    const body = `Көрсеткіш <Claim that="${SHARE} > 70">өсті</Claim>.

<Guess of="${SHARE}" chart="literacy">
Қанша болды?
</Guess>

<SupplyDemand />
`;
    expect(placesOf(body)).toEqual([
      { sort: 'claim', where: 'a.mdx:5', words: `${SHARE} > 70`, addresses: [SHARE] },
      { sort: 'sentence', where: 'a.mdx:7', words: 'Қанша болды?', addresses: [SHARE] },
      {
        sort: 'sentence',
        where: 'a.mdx:11',
        words: 'Мына есеп үш жорамалға сүйенеді, ол болжам емес.',
        addresses: Object.values(BASE_CELLS),
      },
    ]);
  });

  it('that name several numbers in one sentence are one place', () => {
    const [place, ...rest] = placesOf(`${VALUE} мен <Value of="literacy/2014/share" />.`);
    expect(place?.addresses).toEqual([SHARE, 'literacy/2014/share']);
    expect(rest).toEqual([]);
    const own = { sort: 'row', where: 'a.csv:2', words: 'Сөз' } as const;
    expect(joined(['a', 'b', 'a'].map((one) => ({ ...own, addresses: [one] })))).toEqual([
      { ...own, addresses: ['a', 'b'] },
    ]);
  });
});

describe('the places of a story', () => {
  const places = (...edits: Edit[]) =>
    inProject(edits, (root) => placesIn(root, readNumbers(root, undefined), FIRST));
  const chart = (...edits: Edit[]) => places(...edits).find(({ sort }) => sort === 'chart');

  it('are pages that are no chapters too', () => {
    const page: Edit = [
      'src/content/method.mdx',
      `---\ntitle: Әдіс\ndescription: Әдіс\n---\n\nМысалы, ${VALUE}.\n`,
    ];
    expect(places(page)).toContainEqual({
      sort: 'sentence',
      where: 'src/content/method.mdx:6',
      words: 'Мысалы, 74,2%.',
      addresses: [SHARE],
    });
  });

  it('are charts with what they draw and drew, whole or not', () => {
    const drawn = ['2013', '2014', '2015'].map((year) => `literacy/${year}/share`);
    expect(chart()).toEqual({
      sort: 'chart',
      where: 'literacy',
      words: 'Сауаттылық 74,2%-ға жетті',
      addresses: drawn,
    });
    expect(chart([FILES.csv, '2014,64.1\n', ''])?.addresses).toEqual([
      ...drawn.filter((address) => !address.includes('2014')),
      'literacy/2014/share',
    ]);
    expect(chart([FILES.chart, 'drawing: line', 'drawing: lin'])).toMatchObject({
      words: 'Сауаттылық 74,2%-ға жетті',
      addresses: drawn,
    });
  });
});
