import type { Root } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it, vi } from 'vitest';
import { attributeOf, readMdx, visitElements } from '../../src/build/chapter/mdx.ts';
import { remarkChapter } from '../../src/build/chapter/remark-chapter.ts';
import { placeLinks } from '../../src/build/chapter/remark-links.ts';

const PATH = 'src/content/chapters/02-literacy.mdx';

/** Prepare the prose of a chapter as Astro does. */
function prepare(text: string): Root {
  const { tree } = readMdx(PATH, text);
  if (!tree) throw new Error('the prose must be MDX');
  remarkChapter()(tree, new VFile({ path: `/somewhere/${PATH}` }));
  return tree;
}

/** List an attribute of every component of a name, in order. */
function attributes(tree: Root, component: string, name: string) {
  const found: (string | true | undefined)[] = [];
  visitElements(tree, (element) => {
    if (element.name === component) found.push(attributeOf(element, name));
  });
  return found;
}

const value = (address: string) => `<Value of="${address}" />`;
const notes = (text: string) => attributes(prepare(text), 'Passage', 'of');

describe('links', () => {
  it('from the root of the site hold below a base path, others stay', () => {
    const { tree } = readMdx(
      PATH,
      '[а](/charts/literacy/) [ә][1] ![б](/a.png) [в](#p-a) [г](https://site.example/) [ғ](//site.example/)\n\n[1]: /data/',
    );
    if (!tree) throw new Error('the prose must be MDX');
    placeLinks(tree, '/name/');
    const urls: string[] = [];
    visit(tree, (node) => {
      if ('url' in node) urls.push(node.url);
    });
    expect(urls).toEqual([
      '/name/charts/literacy/',
      '/name/a.png',
      '#p-a',
      'https://site.example/',
      '//site.example/',
      '/name/data/',
    ]);
  });

  it('out of the site say so, also by a reference or written bare', () => {
    const marks: unknown[] = [];
    const tree = prepare(
      '[а](https://a.example/) [ә][1] http://b.example/ [б](/data/) [в](#p-a)\n\n[1]: https://c.example/',
    );
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') {
        const data: { hProperties?: unknown } = node.data ?? {};
        marks.push(data.hProperties);
      }
    });
    const out = { rel: 'external noopener' };
    expect(marks).toEqual([out, out, out, undefined, undefined]);
  });

  it('are placed when a chapter is prepared', () => {
    vi.stubEnv('BASE_PATH', 'name');
    const urls: string[] = [];
    visit(prepare('Бұл [бет](/charts/literacy/).'), 'link', ({ url }) => void urls.push(url));
    vi.unstubAllEnvs();
    expect(urls).toEqual(['/name/charts/literacy/']);
  });
});

describe('headings', () => {
  const ids = (text: string) =>
    prepare(text).children.flatMap((node) =>
      node.type === 'heading'
        ? [(node.data as { hProperties: { id: string } }).hProperties.id]
        : [],
    );

  it('get ids in ASCII', () => {
    expect(ids('## Көрсеткіш неге секірді?\n\nМәтін.\n\n### Өңір мен **ауыл**\n')).toEqual([
      'korsetkish-nege-sekirdi',
      'onir-men-auyl',
    ]);
  });

  it('get ids that differ, even where two say the same', () => {
    expect(new Set(ids('## Не болды?\n\nБір.\n\n## Не болды?\n\nЕкі.\n')).size).toBe(2);
  });
});

describe('paragraphs', () => {
  const ids = (text: string) => {
    const found: (string | undefined)[] = [];
    visit(prepare(text), 'paragraph', ({ data }) => {
      found.push((data as { hProperties: { id: string } } | undefined)?.hProperties.id);
    });
    return found;
  };
  const [first, second] = [
    'Өсім бір жылға тиеді, оның себебі белгісіз.',
    'Екінші абзацта бес сөзден артық сөз бар.',
  ];

  it('get addresses in ASCII made of their first words, and link to them', () => {
    expect(ids(`${first}\n\n${second}\n`)).toEqual([
      'p-osim-bir-zhylga-tiedi-onyn',
      'p-ekinshi-abzatsta-bes-sozden-artyq',
    ]);
    expect(attributes(prepare(`${first}\n\n${second}\n`), 'Pilcrow', 'id')).toEqual(
      ids(`${first}\n\n${second}\n`),
    );
  });

  it('keep their addresses when others are put before them or their own ends change', () => {
    const before = ids(`${first}\n\n${second}\n`);
    expect(ids(`Жаңа абзац.\n\n${first}\n\nТағы бірі.\n\n${second} Қосымша.\n`)).toEqual([
      'p-zhana-abzats',
      before[0],
      'p-tagy-biri',
      before[1],
    ]);
  });

  it('get addresses that differ, even where two begin alike', () => {
    expect(new Set(ids(`${first}\n\n${first}\n`)).size).toBe(2);
  });
});

describe('numbers and charts', () => {
  it('are told their chapter by the name of its file', () => {
    const tree = prepare(`Бұл ${value('a/1/x')}.\n\n<Chart id="literacy" />\n`);
    expect(attributes(tree, 'Value', 'chapter')).toEqual(['02-literacy']);
    expect(attributes(tree, 'Chart', 'chapter')).toEqual(['02-literacy']);
  });

  it('keep what is written in them', () => {
    const tree = prepare('Бұл <Value of="a/1/x" case="барыс" bare />.');
    expect(['of', 'case', 'bare'].flatMap((name) => attributes(tree, 'Value', name))).toEqual([
      'a/1/x',
      'барыс',
      true,
    ]);
  });

  it('are told within other components, lists and quotations too', () => {
    const claim = `Бұл <Claim that="a/1/x > 1">${value('a/1/x')}</Claim>.`;
    const tree = prepare(`${claim}\n\n- ${value('a/2/x')}\n\n> ${value('a/3/x')}\n`);
    expect(attributes(tree, 'Value', 'chapter')).toEqual(Array(3).fill('02-literacy'));
  });

  it('alone are told: a claim or a citation takes no chapter', () => {
    const tree = prepare('<Claim that="a/1/x > 1">өсті</Claim> <Cite source="b">мақала</Cite>');
    expect(attributes(tree, 'Claim', 'chapter')).toEqual([undefined]);
    expect(attributes(tree, 'Cite', 'chapter')).toEqual([undefined]);
  });
});

describe('notes', () => {
  it('stand beside the paragraph of their numbers, in the order of its words', () => {
    expect(notes(`Бұл ${value('a/2/x')} мен ${value('a/1/x')}.`)).toEqual(['a/2/x a/1/x']);
  });

  it('are made for a number at its first mention only', () => {
    const [first, second] = [value('a/1/x'), value('a/2/x')];
    expect(
      notes(`Бұл ${first} мен ${first}.\n\nТағы ${first}.\n\nТағы ${first} мен ${second}.\n`),
    ).toEqual(['a/1/x', 'a/2/x']);
  });

  it('are made for numbers within claims', () => {
    expect(notes(`Бұл <Claim that="a/1/x > 1">${value('a/1/x')} болды</Claim>.`)).toEqual([
      'a/1/x',
    ]);
  });

  it('leave a paragraph without fresh numbers as it is', () => {
    const tree = prepare('Бірінші сөйлем.\n\nЕкінші сөйлем.\n');
    expect(tree.children.map((node) => node.type)).toEqual(['paragraph', 'paragraph']);
  });

  it('keep the words of their paragraph in it', () => {
    const [passage] = prepare(`Бұл ${value('a/1/x')} болды.`).children;
    expect(passage).toMatchObject({ name: 'Passage', children: [{ type: 'paragraph' }] });
  });

  it('begin anew with each chapter', () => {
    const text = `Бұл ${value('a/1/x')}.`;
    expect([notes(text), notes(text)]).toEqual([['a/1/x'], ['a/1/x']]);
  });
});

describe('footnotes', () => {
  it('stand beside the paragraph that refers to them, numbered in order of reference', () => {
    const text =
      'Мәтін[^b] тағы[^a].\n\nБасқа абзац.\n\n[^a]: Бірінші жазылған.\n[^b]: Бірінші аталған.\n';
    expect(attributes(prepare(text), 'Sidenote', 'number')).toEqual(['1', '2']);
    expect(attributes(prepare(text), 'Passage', 'of')).toEqual(['']);
  });

  it('stay in the list at the end as well', () => {
    const tree = prepare('Мәтін[^a].\n\n[^a]: Ескертпе.\n');
    expect(tree.children.some(({ type }) => type === 'footnoteDefinition')).toBe(true);
  });
});

describe('the sign for a number', () => {
  it('is named in words wherever it stands, and the text around it stays', () => {
    const tree = prepare('Үкімет № 995 мен № 302 қаулысы');
    const found: string[] = [];
    visitElements(tree, ({ name }) => void found.push(name ?? ''));
    expect(found.filter((name) => name === 'NumberSign')).toHaveLength(2);
    expect(textOfNode(tree)).toBe('Үкімет  995 мен  302 қаулысы');
  });
});
