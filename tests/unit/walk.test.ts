import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { attributeOf, readMdx, visitElements } from '../../src/build/chapter/mdx.ts';
import { remarkChapter } from '../../src/build/chapter/remark-chapter.ts';
import { type Edit, FILES, faults, load } from './fixtures/project.ts';

const PATH = 'src/content/chapters/02-literacy.mdx';

/** Prepare the prose of a chapter as Astro does. */
function prepare(text: string): Root {
  const { tree } = readMdx(PATH, text);
  if (!tree) throw new Error('the prose must be MDX');
  remarkChapter(() => [])(tree, new VFile({ path: `/somewhere/${PATH}` }));
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
const walk = (text: string) =>
  `<Walk chart="literacy">\n\n${text}\n\n<Chart id="literacy" />\n\n</Walk>\n`;

describe('a walk through a chart', () => {
  it('hands its chart over to stand before the paragraphs, and no other chart', () => {
    const tree = prepare(`${walk('Бірінші сөйлем.')}\n<Chart id="internet" />\n`);
    expect(attributes(tree, 'Chart', 'slot')).toEqual(['chart', undefined]);
    expect(attributes(tree, 'Chart', 'chapter')).toEqual(['02-literacy', '02-literacy']);
  });

  it('leaves its paragraphs their notes, each number at its first mention in the chapter', () => {
    const [first, second] = [value('a/1/x'), value('a/2/x')];
    const tree = prepare(`Бұл ${first}.\n\n${walk(`${first} мен ${second}.`)}\n\n${second}.\n`);
    expect(attributes(tree, 'Passage', 'of')).toEqual(['a/1/x', 'a/2/x']);
  });

  it('leaves its paragraphs an address of their own', () => {
    const tree = prepare(`Бір сөйлем.\n\n${walk('Бір сөйлем.\n\nЕкі сөйлем.')}`);
    expect(attributes(tree, 'Pilcrow', 'id')).toEqual([
      'p-bir-soilem',
      'p-bir-soilem-2',
      'p-eki-soilem',
    ]);
  });

  it('leaves its paragraphs their footnotes', () => {
    const tree = prepare(`${walk('Мәтін[^a].')}\n\n[^a]: Ескертпе.\n`);
    expect(attributes(tree, 'Sidenote', 'number')).toEqual(['1']);
  });

  it('counts its chart among those of the chapter', () => {
    const story = load([FILES.chapter, '<Chart id="literacy" />', walk('Бір сөйлем.')]);
    expect(story.chapters.map(({ charts }) => charts)).toEqual([['literacy']]);
  });

  const instead = (text: string): Edit => [FILES.chapter, '<Chart id="literacy" />', text];

  it.each([
    [
      'an unknown chart',
      '<Walk chart="litracy">\n\nМәтін.\n\n<Chart id="literacy" />\n\n</Walk>',
      '«litracy» деген диаграмма жоқ. Бәлкім, «literacy» болар.',
    ],
    [
      'its chart elsewhere',
      '<Walk chart="literacy">\n\nМәтін.\n\n</Walk>\n\n<Chart id="literacy" />',
      '<Walk> ішінде «literacy» диаграммасы жоқ. Абзацтардың арасына қойыңыз: <Chart id="literacy" />.',
    ],
    [
      'no paragraph',
      '<Walk chart="literacy">\n\n<Chart id="literacy" />\n\n</Walk>',
      '<Walk> абзацтарды қоршап тұрған жоқ. <Walk> мен </Walk> бөлек жолға жазылады, абзацтар олардың арасында бос жолмен бөлінеді.',
    ],
    [
      'its words on one line with it',
      '<Chart id="literacy" />\n\nСөз <Walk chart="literacy">ішінде</Walk>.',
      '<Walk> абзацтарды қоршап тұрған жоқ. <Walk> мен </Walk> бөлек жолға жазылады, абзацтар олардың арасында бос жолмен бөлінеді.',
    ],
    [
      'no name of a chart',
      '<Walk>\n\nМәтін.\n\n<Chart id="literacy" />\n\n</Walk>',
      '<Walk> компонентінің «chart» қасиеті жазылмаған. Жазылуы: <Walk chart="…" />.',
    ],
  ])('is refused with %s', (_what, text, expected) => {
    const line = text.startsWith('<Chart') ? 23 : 21;
    expect(faults(instead(text))).toEqual([`${FILES.chapter}:${line}: ${expected}`]);
  });
});

describe('the years of a paragraph', () => {
  const years = (text: string) => attributes(prepare(text), 'time', 'datetime');

  it('are marked as times, one by one', () => {
    expect(years('2013 жылы басталып, 2014–2015 жылдары жалғасты.')).toEqual([
      '2013',
      '2014',
      '2015',
    ]);
  });

  it('are marked within claims and walks too', () => {
    expect(years('<Claim that="a/1/x > 1">2013 жылы</Claim> болды.')).toEqual(['2013']);
    expect(years(walk('Бұл 2014 жыл.'))).toEqual(['2014']);
  });

  it('are not the numbers of names, nor parts of longer numbers', () => {
    expect(years('«Ақпараттық Қазақстан-2020», № 12015 қаулы.')).toEqual([]);
  });

  it('keep the words around them', () => {
    const [paragraph] = prepare('Бұл 2013 жылы болды.').children;
    expect(JSON.stringify(paragraph)).toContain('"value":"Бұл "');
    expect(JSON.stringify(paragraph)).toContain('"value":" жылы болды."');
  });
});
