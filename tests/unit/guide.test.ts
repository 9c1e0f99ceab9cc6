import type { Root } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { attributeOf, type Element, readMdx, visitElements } from '../../src/build/chapter/mdx.ts';
import { remarkChapter } from '../../src/build/chapter/remark-chapter.ts';
import { remarkGuide } from '../../src/build/chapter/remark-guide.ts';
import { faults } from './fixtures/project.ts';

const PATH = 'docs/guide/chapter.mdx';
const HEAD = '---\ntitle: Тарау\ndescription: Тарау қалай жазылады.\norder: 1\n---\n\n';
const live = (text: string) => `\`\`\`mdx live\n${text}\n\`\`\`\n`;

/** List the faults of the sample project with one page for editors. */
const faultsOf = (text: string, file = PATH) => faults([file, text]);

/** Prepare a page as Astro does. */
function prepare(text: string, path = `/somewhere/${PATH}`): Root {
  const { tree } = readMdx(path, text);
  if (!tree) throw new Error('the page must be MDX');
  remarkGuide()(tree, new VFile({ path }));
  remarkChapter(() => [])(tree, new VFile({ path }));
  return tree;
}

function elements(tree: Root, name: string): Element[] {
  const found: Element[] = [];
  visitElements(tree, (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

describe('a page for editors', () => {
  it('may say numbers that no cell vouches for', () => {
    expect(faultsOf(`${HEAD}Тарауда 700 сөзден 1300 сөзге дейін, \`74,2%\`.\n`)).toEqual([]);
  });

  it.each<[title: string, text: string, line: number, fault: string]>([
    [
      'a cell that is gone',
      live('Сан <Value of="literacy/2019/share" />.'),
      8,
      '«literacy/2019/share» деген ұяшық жоқ. Бәлкім, «literacy/2013/share» болар.',
    ],
    [
      'a number in its example',
      live('Бірінші жол.\n\nСан 74,2% болды.'),
      10,
      '«74,2%» саны ұяшыққа байланбаған. Санды <Value of="жиынтық/кілт/өріс" /> арқылы жазыңыз; жыл, күн және № нөмірлері ғана тікелей жазылады.',
    ],
    [
      'an example that is no MDX',
      live('Мәтін.\n\n<Claim that="1 < 2">ашық'),
      10,
      '<Claim> жабылмаған. Соңына </Claim> қойыңыз; екеуі бір абзацта тұрады.',
    ],
    [
      'a chart that stands in two examples',
      `${live('<Chart id="literacy" />')}\n${live('<Chart id="literacy" />')}`,
      12,
      '«literacy» диаграммасы екі рет қойылған. Бір тарауда диаграмма бір рет тұрады.',
    ],
    [
      'a component among its own words',
      'Сан <Value of="literacy/2015/share" />.\n',
      7,
      'Нұсқаулықтың мәтінінде компонент не код тұр. Мысал ```mdx live деп басталатын блокқа жазылады.',
    ],
    [
      'a slip of writing',
      'Бірінші жол.\nСөйлем - осы.\n',
      8,
      'Сызықтың орнында бос орын арасындағы сызықша («-») тұр. Сызық («—») болуы керек.',
    ],
  ])('is refused with %s', (_title, text, line, fault) => {
    expect(faultsOf(HEAD + text)).toEqual([`${PATH}:${line}: ${fault}`]);
  });

  it('says where it stands among the others', () => {
    const text = HEAD.replace('order: 1\n', '');
    expect(faultsOf(`${text}Мәтін.\n`)).toEqual([
      `${PATH}:2: «order» өрісі жоқ. Бұл өріс міндетті: сан болуы керек.`,
    ]);
  });
});

describe('an example', () => {
  const text = live('Көрсеткіш <Value of="literacy/2015/share" /> болды.[^1]\n\n[^1]: Ескертпе.');

  it('stands as it is written, and below it what a chapter makes of it', () => {
    const { children } = prepare(`Мәтін.\n\n${text}`);
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'code', 'mdxJsxFlowElement']);
    const [result] = elements({ type: 'root', children }, 'div');
    expect(result && attributeOf(result, 'class')).toBe('story live');
    expect(result && textOfNode(result.children[0])).toBe('Нәтижесі');
    expect(
      elements({ type: 'root', children }, 'Passage').map((one) => attributeOf(one, 'of')),
    ).toEqual(['literacy/2015/share']);
    expect(elements({ type: 'root', children }, 'Sidenote')).toHaveLength(1);
  });

  it('is one only where it says so', () => {
    const { children } = prepare(text.replace('mdx live', 'mdx'));
    expect(children.map(({ type }) => type)).toEqual(['code']);
  });

  it('leaves no word behind that would become an attribute', () => {
    const metas: unknown[] = [];
    visit(prepare(`${text}\n\`\`\`yaml chart\ntitle: Атауы\n\`\`\`\n`), 'code', ({ meta }) => {
      metas.push(meta);
    });
    expect(metas).toEqual([null, null]);
  });
});

describe('a page of the guide', () => {
  it('has ids in ASCII and no addresses of paragraphs', () => {
    const [heading, paragraph] = prepare('## Қатені оқу\n\nМәтін.').children;
    expect(heading?.data).toEqual({ hProperties: { id: 'qateni-oqu' } });
    expect(paragraph?.data).toBeUndefined();
    expect(elements({ type: 'root', children: paragraph ? [paragraph] : [] }, 'Pilcrow')).toEqual(
      [],
    );
  });

  it.each([
    ['chapter', 'data.mdx', '../data/'],
    ['chapter', 'data.mdx#kod', '../data/#kod'],
    ['chapter', 'index.mdx', '../'],
    ['index', 'data.mdx#kod', 'data/#kod'],
    ['index', 'index.mdx', './'],
    ['chapter', '../../charts/jobs/', '../../charts/jobs/'],
    ['chapter', '#kod', '#kod'],
  ])('of %s leads from %s to %s', (page, written, url) => {
    const links: string[] = [];
    visit(prepare(`[Бет](${written})`, `/somewhere/docs/guide/${page}.mdx`), 'link', (link) => {
      links.push(link.url);
    });
    expect(links).toEqual([url]);
  });

  it('is told from chapters by its folder', () => {
    const text = 'Мәтін.\n';
    const { children } = prepare(text, '/somewhere/src/content/chapters/02-a.mdx');
    expect(elements({ type: 'root', children }, 'Pilcrow')).toHaveLength(1);
  });
});
