import { describe, expect, it } from 'vitest';
import { COMPONENTS as SHAPES } from '../../src/build/chapter/components.ts';
import { drawSvg, WIDTHS } from '../../src/build/chart/svg.ts';
import type { Cell } from '../../src/lib/cell.ts';
import { textOf } from '../../src/lib/inline.ts';
import { type Edit, FILES, faults, load } from './fixtures/project.ts';

const noNumber = (form: string) =>
  `Санды ${form} арқылы жазыңыз; жыл, күн және № нөмірлері ғана тікелей жазылады`;
const NO_NUMBER = noNumber('<Value of="жиынтық/кілт/өріс" />');
const NO_NUMBER_IN_YAML = noNumber('{жиынтық/кілт/өріс}');
const COMPARES = 'Тұжырым ұяшықтарды салыстырады: literacy/2015/share > literacy/2014/share';
const CORRECT = 'Сөйлемді деректерге қарай түзетіңіз немесе деректі тексеріңіз';
const ROW_2012 = 'Бәлкім, «literacy/2013/share» болар';
const COMPONENTS = Object.keys(SHAPES)
  .slice(0, 8)
  .map((name) => `«${name}»`)
  .join(', ');

/** Put a paragraph into the chapter; it stands on line 19. */
const say = (text: string): Edit => [FILES.chapter, 'Бұл туралы', `${text}\n\nБұл туралы`];

/** Change the options of the chart, on line 12 with their first entry on 13. */
const options = (text: string): Edit => [FILES.chart, '  from: 0', `  ${text}`];

const at = (file: string, expected: string[]) => expected.map((fault) => `${file}:${fault}.`);

describe('the sample project', () => {
  it('is a story of one dataset, chart and chapter', () => {
    const { datasets, cells, sources, charts, chapters } = load();
    expect([...datasets.keys()]).toEqual(['literacy']);
    expect([...cells.keys()]).toEqual([
      'literacy/2013/share',
      'literacy/2014/share',
      'literacy/2015/share',
      'derived/rise/value',
    ]);
    expect([...sources.keys()]).toEqual(['article-c']);
    expect([...charts.keys()]).toEqual(['literacy']);
    expect(chapters).toMatchObject([
      {
        id: '02-literacy',
        slug: 'literacy',
        number: 2,
        charts: ['literacy'],
        cells: ['literacy/2015/share'],
        cited: ['article-c'],
      },
    ]);
  });

  it('counts the words of a chapter, a number as one', () => {
    expect(load().chapters[0]?.words).toBe(7);
  });
});

describe('an address in the prose', () => {
  it.each([
    [
      'an unknown dataset',
      'litracy/2015/share',
      'Деректер жиынтығы «litracy» табылмады. Бәлкім, «literacy» болар',
    ],
    ['an unknown row', 'literacy/2016/share', 'Бәлкім, «literacy/2013/share» болар'],
    ['an unknown field', 'literacy/2015/shre', 'Бәлкім, «literacy/2015/share» болар'],
    ['an unknown derived number', 'derived/ris/value', 'Бәлкім, «derived/rise/value» болар'],
    [
      'a derived number like none there is',
      'derived/abcdefghijklmnopqrstuvw/value',
      'Бар атаулар: «derived/rise/value»',
    ],
    ['a part too many', 'literacy/2015/share/x', 'Бәлкім, «literacy/2015/share» болар'],
  ])('is refused with %s', (_what, address, expected) => {
    expect(faults(say(`<Value of="${address}" />`))).toEqual([
      `${FILES.chapter}:19: «${address}» деген ұяшық жоқ. ${expected}.`,
    ]);
  });

  it('is refused where the cell is empty, saying that it is', () => {
    const expected = 'Бұл ұяшық бос, кілт өрісі немесе сан емес';
    expect(
      faults(
        [FILES.csv, '2014,64.1', '2014,'],
        [FILES.chart, 'literacy/2014/share', 'literacy/2013/share'],
        [FILES.chapter, '> literacy/2014/share', '> literacy/2013/share'],
        say('<Value of="literacy/2014/share" />'),
      ),
    ).toEqual([`${FILES.chapter}:19: «literacy/2014/share» деген ұяшық жоқ. ${expected}.`]);
  });
});

describe('the prose of a chapter', () => {
  it.each([
    [
      'an unknown component',
      '<Valu of="literacy/2015/share" />',
      '«Valu» деген компонент жоқ. Бәлкім, «Value» болар',
    ],
    ['an HTML element', '<div>а</div>', `«div» деген компонент жоқ. Бар атаулар: ${COMPONENTS}`],
    ['an element without a name', '<>а</>', `«» деген компонент жоқ. Бар атаулар: ${COMPONENTS}`],
    [
      'a component named like a property of every object',
      '<constructor />',
      `«constructor» деген компонент жоқ. Бар атаулар: ${COMPONENTS}`,
    ],
    [
      'an unknown attribute',
      '<Value of="literacy/2015/share" cas="барыс" />',
      '<Value> компонентінде «cas» қасиеті жоқ. Бәлкім, «case» болар',
    ],
    [
      'attributes from code',
      '<Value of="literacy/2015/share" {...a} />',
      '<Value> компонентінде «…» қасиеті жоқ. Бәлкім, «of» болар',
    ],
    [
      'a missing attribute',
      '<Value />',
      '<Value> компонентінің «of» қасиеті жазылмаған. Жазылуы: <Value of="…" />',
    ],
    [
      'an attribute without its value',
      '<Value of />',
      '«of» қасиеті дұрыс жазылмаған. Тырнақшамен жазылады: of="…"',
    ],
    [
      'an attribute in braces',
      '<Value of={5} />',
      '«of» қасиеті дұрыс жазылмаған. Тырнақшамен жазылады: of="…"',
    ],
    [
      'a flag with a value',
      '<Value of="literacy/2015/share" bare="иә" />',
      '«bare» қасиеті дұрыс жазылмаған. Мәнсіз жазылады: <Value bare />',
    ],
    [
      'an unknown case',
      '<Value of="literacy/2015/share" case="бару" />',
      '«бару» деген септік жоқ. Бәлкім, «барыс» болар. Септіктер: атау, ілік, барыс, табыс, жатыс, шығыс, көмектес, тәуелдік, реттік',
    ],
    [
      'an unknown scale',
      '<Value of="literacy/2015/share" as="мы" />',
      '«мы» деген өлшем сөзі жоқ. Бәлкім, «мың» болар',
    ],
    [
      'an unknown source',
      '<Cite source="article-d">мақала</Cite>',
      '«article-d» деген дереккөз жоқ. Бәлкім, «article-c» болар',
    ],
    [
      'a sentence that is no number',
      '<Cite source="article-c" sentence="алты">мақала</Cite>',
      'Сөйлем нөмірі «алты» сан емес. Сөйлемнің реттік нөмірін жазыңыз',
    ],
    [
      'an unknown chart',
      '<Chart id="litracy" />',
      '«litracy» деген диаграмма жоқ. Бәлкім, «literacy» болар',
    ],
    [
      'a claim that does not hold',
      '<Claim that="literacy/2015/share < literacy/2014/share">азайды</Claim>',
      `«literacy/2015/share < literacy/2014/share» тұжырымы енді дұрыс емес (literacy/2015/share = 74.2, literacy/2014/share = 64.1). ${CORRECT}`,
    ],
    [
      'a claim that compares nothing',
      '<Claim that="literacy/2015/share">өсті</Claim>',
      `«literacy/2015/share» тұжырымы түсініксіз. ${COMPARES}`,
    ],
    [
      'a claim without cells',
      '<Claim that="2 > 1">өсті</Claim>',
      `«2 > 1» тұжырымы түсініксіз. ${COMPARES}`,
    ],
    [
      'a claim in words',
      '<Claim that="өсті">өсті</Claim>',
      `«өсті» тұжырымы түсініксіз. ${COMPARES}`,
    ],
    [
      'a claim with code',
      '<Claim that="literacy/2015/share > import(1)">өсті</Claim>',
      `«literacy/2015/share > import(1)» тұжырымы түсініксіз. ${COMPARES}`,
    ],
    [
      'a claim about an unknown cell',
      '<Claim that="literacy/2012/share > 1">өсті</Claim>',
      `«literacy/2012/share» деген ұяшық жоқ. ${ROW_2012}`,
    ],
    ['a number without a cell', 'Бұл 900 мың адам', `«900» саны ұяшыққа байланбаған. ${NO_NUMBER}`],
    ['a number in a heading', '## Бұл 900 адам', `«900» саны ұяшыққа байланбаған. ${NO_NUMBER}`],
    ['a number in bold', 'Бұл **74,2%** адам', `«74,2%» саны ұяшыққа байланбаған. ${NO_NUMBER}`],
    [
      'a number in a link',
      'Бұл [12 адам](https://a.kz)',
      `«12» саны ұяшыққа байланбаған. ${NO_NUMBER}`,
    ],
    ['a number in code', 'Бұл `900` адам', `«900» саны ұяшыққа байланбаған. ${NO_NUMBER}`],
    [
      'a number in the words of a picture',
      '![900 адам](/a.png)',
      `«900» саны ұяшыққа байланбаған. ${NO_NUMBER}`,
    ],
    [
      'a number of its own in a citation',
      '<Cite source="article-c">900 адам</Cite>',
      `«900» саны ұяшыққа байланбаған. ${NO_NUMBER}`,
    ],
    [
      'an import',
      'import a from "a"',
      'Тарауда import немесе export тұр. Бұл жолды өшіріңіз: компоненттер импортсыз қолданылады',
    ],
    [
      'an export',
      'export const a = 1',
      'Тарауда import немесе export тұр. Бұл жолды өшіріңіз: компоненттер импортсыз қолданылады',
    ],
    [
      'code in a sentence',
      'Бұл {1 + 1} адам',
      '«{ }» жақшасы бар. Мәтінде код болмайды; сан <Value of="…" /> арқылы жазылады',
    ],
    [
      'code on lines of its own',
      '{1 + 1}',
      '«{ }» жақшасы бар. Мәтінде код болмайды; сан <Value of="…" /> арқылы жазылады',
    ],
    [
      'code in a citation',
      '<Cite source="article-c">{1 + 1}</Cite>',
      '«{ }» жақшасы бар. Мәтінде код болмайды; сан <Value of="…" /> арқылы жазылады',
    ],
    [
      'an unknown component in a citation',
      '<Cite source="article-c"><Valu /></Cite>',
      '«Valu» деген компонент жоқ. Бәлкім, «Value» болар',
    ],
    [
      'a tag that is never closed',
      '<Claim that="literacy/2015/share > 1">өсті',
      '<Claim> жабылмаған. Соңына </Claim> қойыңыз; екеуі бір абзацта тұрады',
    ],
    [
      'a number that is never closed',
      'Бұл <Value of="literacy/2015/share"> болды',
      '<Value> жабылмаған. Соңы «/>» болуы керек: <Value … />',
    ],
    [
      'a number that is never closed on a line of its own',
      '<Value of="literacy/2015/share">',
      '<Value> жабылмаған. Соңы «/>» болуы керек: <Value … />',
    ],
    [
      'a tag closed too often',
      'өсті</Claim>',
      '«</Claim>» артық: ол ашылмаған. Өшіріңіз немесе алдына ашылатын белгісін жазыңыз',
    ],
    [
      'a brace that is never closed',
      'Бұл { адам',
      '«{» жақшасы жабылмаған. Мәтінде код болмайды; сан <Value of="…" /> арқылы жазылады',
    ],
    [
      'an HTML comment',
      '<!-- а -->',
      '«<!--» түсініктемесі бар. Өшіріңіз: тарауда түсініктеме жазылмайды',
    ],
  ])('is refused with %s', (_what, text, expected) => {
    expect(faults(say(text))).toEqual(at(FILES.chapter, [`19: ${expected}`]));
  });

  it('is refused with a chart set twice, where it stands again', () => {
    expect(faults(say('<Chart id="literacy" />'))).toEqual([
      `${FILES.chapter}:23: «literacy» диаграммасы екі рет қойылған. Бір тарауда диаграмма бір рет тұрады.`,
    ]);
  });

  it('is refused with a number further down its paragraph, with that line', () => {
    expect(faults(say('Бірінші жол\nекінші жол\nмұнда 900 адам'))).toEqual([
      `${FILES.chapter}:21: «900» саны ұяшыққа байланбаған. ${NO_NUMBER}.`,
    ]);
  });

  it.each([
    'Мәтінде 2018 жылғы 5 наурыз, № 995 және 7-тарау тұра алады',
    '<Cite source="article-c">«11%-ға»</Cite>',
    '<Value of="literacy/2015/share" case="тәуелдік-табыс" as="мың" bare sign />',
    '1. бірінші\n2. екінші',
  ])('may hold «%s»', (text) => {
    expect(faults(say(text))).toEqual([]);
  });
});

describe('the frontmatter of a chapter', () => {
  const lead = (text: string): Edit => [
    FILES.chapter,
    'Екі жыл бұрын {literacy/2013/share} еді.',
    text,
  ];

  it.each<[string, Edit, string[]]>([
    [
      'an unknown field, with the nearest name',
      [FILES.chapter, 'lead:', 'laed:'],
      [
        '2: «lead» өрісі жоқ. Бұл өріс міндетті: мәтін болуы керек',
        '7: «laed» деген өріс жоқ. Бәлкім, «lead» болар',
      ],
    ],
    [
      'an unknown cell',
      lead('"{literacy/2012/share}"'),
      [`7: «literacy/2012/share» деген ұяшық жоқ. ${ROW_2012}`],
    ],
    [
      'an unknown form of a cell',
      lead('"{literacy/2013/share барсы}"'),
      ['7: Ұяшық белгісінде «барсы» деген сөз бар. Бәлкім, «барыс» болар'],
    ],
    [
      'a number without a cell',
      lead('Бұл 900 мың адам'),
      [`7: «900» саны ұяшыққа байланбаған. ${NO_NUMBER_IN_YAML}`],
    ],
    [
      'a number without a cell in the question',
      [FILES.chapter, 'question: Көрсеткіш', 'question: 900 мың'],
      [`4: «900» саны ұяшыққа байланбаған. ${NO_NUMBER_IN_YAML}`],
    ],
    [
      'an unknown cell in the summary, with the line of its sentence',
      [FILES.chapter, 'Себебі белгісіз.', '"{literacy/2012/share}"'],
      [`11: «literacy/2012/share» деген ұяшық жоқ. ${ROW_2012}`],
    ],
    [
      'years that are no list',
      [FILES.chapter, '[2013, 2015]', '2013'],
      ['8: «years» өрісі дұрыс емес. Мұнда екі жыл болуы керек, ертерегі бірінші: [2013, 2015]'],
    ],
    [
      'a colon in a text',
      lead('Бұл: сан'),
      ['7: Мәтін ішінде «:» тұр. Мұндай мәтінді қос тырнақшаға алыңыз'],
    ],
  ])('is refused with %s', (_what, edit, expected) => {
    expect(faults(edit)).toEqual(at(FILES.chapter, expected));
  });

  it.each<[string, number, Edit]>([
    ['title', 2, [FILES.chapter, 'title: Бір', 'title: 900 мың']],
    ['name', 3, [FILES.chapter, 'name: Сауаттылық', 'name: 900 мың']],
  ])('is refused with a number in the %s, whose text can hold no cell', (_what, line, edit) => {
    const [first = '', ...others] = faults(edit);
    expect(others).toEqual([]);
    expect(first).toContain(`${FILES.chapter}:${line}: «900» саны`);
    expect(first).not.toMatch(/жиынтық\/кілт\/өріс/);
  });

  it('is refused with years that are not two, saying how many belong there', () => {
    for (const years of ['[2013]', '[2013, 2014, 2015]']) {
      const [first = '', ...others] = faults([FILES.chapter, '[2013, 2015]', years]);
      expect(others).toEqual([]);
      expect(first).toContain(`${FILES.chapter}:8: «years»`);
      expect(first).not.toMatch(/бос\. Кемінде бір|Үлгідегідей/);
    }
  });

  it('is refused with a brace that is never closed', () => {
    expect(faults(lead('Екі жыл бұрын {literacy/2013/share еді.'))).toHaveLength(1);
  });

  const HEADLESS =
    'Тараудың басында мәліметтері жоқ. Файл «---» жолынан басталып, тақырыбы (title) мен басқа мәліметтері жазылады';

  it.each([
    ['there is none', 'Мәтін.\n'],
    ['it holds nothing', '---\n---\n\nМәтін.\n'],
    ['it holds a blank line', '---\n\n---\n\nМәтін.\n'],
    ['it is never closed', '---\ntitle: a\n\nМәтін.\n'],
    ['it begins below a blank line', '\n---\ntitle: a\n---\n\nМәтін.\n'],
    ['the file is empty', ''],
  ])('is refused where %s, saying so in words and once', (_what, text) => {
    expect(faults([FILES.chapter, text])).toEqual([`${FILES.chapter}:1: ${HEADLESS}.`]);
  });

  it('is missed together with the faults of the prose below it', () => {
    expect(faults([FILES.chapter, 'Бір.\n\nБұл 900 адам.\n'])).toEqual([
      `${FILES.chapter}:1: ${HEADLESS}.`,
      `${FILES.chapter}:3: «900» саны ұяшыққа байланбаған. ${NO_NUMBER}.`,
    ]);
  });

  it('is read in a file that begins with a byte-order mark', () => {
    expect(faults([FILES.chapter, '---\ntitle', '\uFEFF---\ntitle'])).toEqual([]);
  });
});

describe('a chapter file', () => {
  const body = 'бар';
  const text = `---\ntitle: a\ntranslations: { ru: а, en: a }\nname: a\nquestion: a\ndescription: a\nnumber: а\nlead: a\nyears: [2013, 2015]\n---\n\n${body}\n`;

  it.each(['Literacy', 'literacy', '2-literacy', '02-Сауат', '02_literacy', '02-'])(
    'is refused with the name %s.mdx',
    (name) => {
      expect(faults([`src/content/chapters/${name}.mdx`, text])).toEqual([
        `src/content/chapters/${name}.mdx:1: «${name}» — тарау файлының атауына жарамайды. Үлгісі: 02-literacy.mdx, яғни кемінде екі цифр, сызықша, кіші латын әріптері.`,
      ]);
    },
  );

  const file = (name: string) => `src/content/chapters/${name}.mdx`;
  const rivals = (own: string, other: string) =>
    `${file(own)}:1: Тараудың нөмірі не мекенжайы «${other}» тарауымен бірдей. Файл атауының цифрын не сөзін өзгертіңіз.`;

  it.each([
    ['slug', '03-literacy', rivals('03-literacy', '02-literacy')],
    ['number', '02-reading', rivals('02-reading', '02-literacy')],
    ['number, naming the later of the two', '02-grants', rivals('02-literacy', '02-grants')],
  ])('is refused with another’s %s: %s', (_what, name, expected) => {
    expect(faults([file(name), text])).toEqual([expected]);
  });

  it('is refused once where its number is one chapter’s and its slug another’s', () => {
    expect(faults([file('04-reading'), text], [file('04-literacy'), text])).toEqual([
      rivals('04-literacy', '02-literacy'),
      rivals('04-reading', '04-literacy'),
    ]);
  });

  it('is refused as a rival in the same run as for its own faults', () => {
    const faulty = text.replace(body, 'Бұл 900 адам');
    expect(faults([file('03-literacy'), faulty]).map((fault) => fault.split(' ')[0])).toEqual([
      `${file('03-literacy')}:1:`,
      `${file('03-literacy')}:12:`,
    ]);
  });

  it('may share neither number nor slug', () => {
    expect(faults([file('03-grants'), text])).toEqual([]);
  });

  it('stands by its number, however many digits that has', () => {
    const names = ['100-reading', '1000-writing', '20-jobs'];
    const { chapters } = load(...names.map((name): Edit => [file(name), text]));
    expect(chapters.map(({ number }) => number)).toEqual([2, 20, 100, 1000]);
    expect(faults([file('002-reading'), text])).toEqual([rivals('02-literacy', '002-reading')]);
  });
});

describe('a chart', () => {
  const change = (from: string, to: string): Edit => [FILES.chart, from, to];

  it.each<[string, Edit[], string[]]>([
    [
      'an unknown dataset',
      [change('dataset: literacy', 'dataset: litracy')],
      ['9: «litracy» деген деректер жиынтығы жоқ. Бәлкім, «literacy» болар'],
    ],
    [
      'an unknown drawing',
      [change('drawing: line', 'drawing: lien')],
      [
        '10: «drawing» өрісінің мәні белгісіз. Бәлкім, «line» болар. Мүмкін мәндері: bar, dots, forecast, line, pairs, pictogram, stack, timeline, waffle',
      ],
    ],
    [
      'an unknown column',
      [change('y: share', 'y: shar')],
      ['11: «literacy» жиынтығында «shar» өрісі жоқ. Бәлкім, «share» болар'],
    ],
    [
      'a missing column',
      [change('{ x: year, y: share }', '{ x: year }')],
      ['11: «y» бағаны көрсетілмеген. «line» диаграммасына мына бағандар керек: x, y'],
    ],
    [
      'a column that its drawing does not take',
      [change('drawing: line', 'drawing: bar'), options('apart: []')],
      ['11: «bar» диаграммасында «x» бағаны жоқ. Мүмкін бағандар: y'],
    ],
    [
      'columns where its drawing takes none',
      [
        change('drawing: line', 'drawing: waffle'),
        change('{ x: year, y: share }', '{ y: share }'),
        options('{ columns: [10, 10], fields: [{ cell: literacy/2015/share, per: 1, title: а }] }'),
      ],
      ['11: «waffle» диаграммасында «y» бағаны жоқ. Мүмкін бағандар: ешқайсысы'],
    ],
    [
      'an unknown option, with the nearest name',
      [options('form: 0')],
      ['13: «form» деген өріс жоқ. Бәлкім, «from» болар'],
    ],
    [
      'a word where an option takes a number',
      [options('from: нөл')],
      ['13: «options.from» өрісі дұрыс емес. Мұнда сан болуы керек'],
    ],
    [
      'an unknown cell in its options',
      [options('callouts: [literacy/2012/share]')],
      [`13: «literacy/2012/share» деген нүкте диаграммада жоқ. ${ROW_2012}`],
    ],
    [
      'an unknown cell in a text of its options',
      [options('note: { at: literacy/2015/share, text: "{literacy/2012/share}" }')],
      [`13: «literacy/2012/share» деген ұяшық жоқ. ${ROW_2012}`],
    ],
    [
      'a number without a cell in a text of its options',
      [options('note: { at: literacy/2015/share, text: 900 мың }')],
      [`13: «900» саны ұяшыққа байланбаған. ${NO_NUMBER_IN_YAML}`],
    ],
    [
      'an unknown cell in its title',
      [
        change(
          'title: Сауаттылық {literacy/2015/share барыс}',
          'title: Деңгей {literacy/2012/share}',
        ),
      ],
      [`1: «literacy/2012/share» деген ұяшық жоқ. ${ROW_2012}`],
    ],
    [
      'a number without a cell in a note',
      [change('Жас шегі айтылмаған.', 'Бұл 12 адам.')],
      [`6: «12» саны ұяшыққа байланбаған. ${NO_NUMBER_IN_YAML}`],
    ],
    [
      'a claim that does not hold',
      [change('share > lit', 'share < lit')],
      [
        `8: «literacy/2015/share < literacy/2014/share» тұжырымы енді дұрыс емес (literacy/2015/share = 74.2, literacy/2014/share = 64.1). ${CORRECT}`,
      ],
    ],
    [
      'a description that says too little',
      [
        change(
          'Бір сызық, үш жыл. Соңғы нүкте күрт жоғары тұр: {literacy/2015/share}.',
          'Бір сызық.',
        ),
      ],
      [
        '3: Сипаттамасы тым қысқа. Диаграмманы көрмейтін адамға не көрінетінін бір-екі сөйлеммен айтыңыз',
      ],
    ],
  ])('is refused with %s', (_what, edits, expected) => {
    expect(faults(...edits)).toEqual(at(FILES.chart, expected));
  });

  it.each([
    ['a cell beside it that it does not draw', 'callouts: [derived/rise/value]'],
    ['a series that the data do not have', 'subject: kaz'],
  ])('is refused with %s', (_what, text) => {
    expect(faults(options(text))).toHaveLength(1);
  });

  it('is refused with a series where it has none, without naming one that is no word', () => {
    const [first = ''] = faults(options('subject: kaz'));
    expect(first).toContain(`${FILES.chart}:13: «kaz»`);
    expect(first).not.toContain('«»');
  });

  it('is refused with several unknown points, each on its own line', () => {
    const list = ['literacy/2015/share', 'literacy/2012/share', 'literacy/2011/share'];
    expect(
      faults(options(`callouts:\n${list.map((one) => `    - ${one}`).join('\n')}`)).map((fault) =>
        fault.split(' ').slice(0, 2).join(' '),
      ),
    ).toEqual([
      `${FILES.chart}:15: «literacy/2012/share»`,
      `${FILES.chart}:16: «literacy/2011/share»`,
    ]);
  });

  it.each([
    ['an option that is none', options('subjekt: kaz')],
    ['a dataset that is none', change('dataset: literacy', 'dataset: literasy')],
    ['a column that is none', change('y: share', 'y: shar')],
    ['no drawing', change('drawing: line', 'drawing:')],
  ])('is told of with %s and with its texts at once', (_what, wrong) => {
    const edits = [
      change('{literacy/2015/share}.', '74,2%, {literacy/2016/share}.'),
      change(
        'literacy/2015/share > literacy/2014/share',
        'literacy/2015/share < literacy/2014/share',
      ),
    ];
    const [alone, texts] = [faults(wrong), faults(...edits)];
    expect([alone.length, texts.length]).toEqual([1, 3]);
    expect(faults(wrong, ...edits).sort()).toEqual([...alone, ...texts].sort());
  });

  it('is told of once where one of its texts is missing or no text', () => {
    expect(faults(change('subtitle: ', 'subtitel: '))).toHaveLength(2);
    expect(faults([FILES.chart, '- 1\n'])).toHaveLength(1);
  });

  it('is refused with words on its axis', () => {
    const title = '{ kk: a, ru: b, en: c }';
    expect(
      faults(
        [FILES.yaml, 'fields:\n', `fields:\n  - { name: place, type: string, title: ${title} }\n`],
        [FILES.csv, 'place,year,share\na,2013,63.2\na,2014,64.1\nb,2015,74.2\n'],
        change('x: year', 'x: place'),
      ),
    ).toHaveLength(1);
  });

  it('is refused with a file name that no address can hold', () => {
    const { charts } = load();
    expect(charts.size).toBe(1);
    const chart =
      'title: a\ntranslations: { ru: а, en: a }\nsubtitle: a\ndescription: Бұл диаграмманың сипаттамасы қырық әріптен ұзын болуы керек.\ndataset: literacy\ndrawing: line\ncolumns: { x: year, y: share }\n';
    expect(faults(['src/content/charts/literacy-two.yaml', chart])).toEqual([]);
    expect(faults(['src/content/charts/Менің диаграммам.yaml', chart])).toHaveLength(1);
  });
});

describe('the translations of a title', () => {
  const RU = 'Ә, ғ, қ, ң, ө, ұ, ү, һ, і әріптерінсіз жазыңыз';
  const EN = 'Латын әріптерімен жазыңыз';
  const noYear = (number: string) =>
    `«${number}» саны ұяшыққа байланбаған. Мұнда сан байланбайды, сансыз жазыңыз; жыл ғана тікелей жазылады`;
  /** Where they stand: the file, the line of the Russian text, and both texts. */
  const PLACES = [
    [FILES.chapter, 13, { ru: 'Скачок одного года', en: 'The leap of a single year' }],
    [FILES.chart, 15, { ru: 'Грамотность выросла', en: 'Literacy rose' }],
  ] as const;

  it('are carried by the chapter and the chart', () => {
    const { charts, chapters } = load();
    expect([chapters[0]?.translations, charts.get('literacy')?.translations]).toEqual(
      PLACES.map(([, , texts]) => texts),
    );
  });

  it.each<[what: string, language: 'ru' | 'en', text: string, expected: string]>([
    ['nothing in them', 'en', "''", '«translations.en» өрісі бос. Тақырыптың аудармасын жазыңыз'],
    ['blanks alone', 'ru', "' '", '«translations.ru» өрісі бос. Тақырыптың аудармасын жазыңыз'],
    ['no text', 'en', '', '«translations.en» өрісі дұрыс емес. Мұнда мәтін болуы керек'],
    [
      'a bound cell, whose address is not read',
      'en',
      '"Up to {digital-literacy/age-6-74-2018/share барыс}"',
      'Аудармада «{» не «}» жақшасы бар. Мұнда сан байланбайды, сансыз жазыңыз',
    ],
    [
      'a brace without its pair',
      'ru',
      'До } конца',
      'Аудармада «{» не «}» жақшасы бар. Мұнда сан байланбайды, сансыз жазыңыз',
    ],
    [
      'Cyrillic words in English',
      'en',
      'Literacy in Казахстан, ІТ rоse',
      `Ағылшынша мәтінде кирилл әрпі бар: «Казахстан», «ІТ», «rоse». ${EN}`,
    ],
    [
      'letters of Kazakh in Russian',
      'ru',
      'Грамотность Қазақстана и ІТ',
      `Орысша мәтінде қазақ тіліне тән әріп бар: «Қазақстана», «ІТ». ${RU}`,
    ],
    [
      'a Latin letter in a Russian word',
      'ru',
      'Гр\u0061мотность выросла',
      '«Гр\u0061мотность» сөзінде латын әрпі бар. «Грамотность» болуы керек',
    ],
    [
      'a straight quote',
      'en',
      'The "leap"',
      'Тік тырнақша («"») бар. Мәтін « » тырнақшасына алынады',
    ],
    ['a number in Russian', 'ru', 'Выросла на 11 пунктов', noYear('11')],
    ['a number in English', 'en', 'Up by 10.1 points', noYear('10.1')],
    ['per cent', 'en', 'Literacy at 74.2%', noYear('74.2%')],
    ['a count like a year in Russian', 'ru', 'Выдано 2018 грантов', noYear('2018')],
    ['a count like a year in English', 'en', 'Some 2018 grants', noYear('2018')],
    ['a share like a year', 'en', 'Up from 2018%', noYear('2018%')],
    ['a fraction like a year', 'en', 'Up from 2018.5', noYear('2018.5')],
  ])('are refused with %s', (_what, language, text, expected) => {
    for (const [file, line, texts] of PLACES)
      expect(faults([file, `${language}: ${texts[language]}`, `${language}: ${text}`])).toEqual(
        at(file, [`${line + (language === 'ru' ? 0 : 1)}: ${expected}`]),
      );
  });

  it.each([
    ['ru', 'Рост в 2014–2015 годах, «Цифровой Казахстан» и IT после 2017 г.'],
    [
      'en',
      'In 2018 pupils heard of “Digital Kazakhstan”, from 2019/20 to 2025, and IT (2018–2025)',
    ],
  ] as const)('may name years: %s', (language, text) => {
    for (const [file, , texts] of PLACES)
      expect(faults([file, `${language}: ${texts[language]}`, `${language}: ${text}`])).toEqual([]);
  });

  it('are refused where one is missing or another language is there', () => {
    for (const [file, line] of PLACES)
      expect(faults([file, '  en: ', '  de: '])).toEqual(
        at(file, [
          `${line - 1}: «translations.en» өрісі жоқ. Бұл өріс міндетті: мәтін болуы керек`,
          `${line + 1}: «de» деген өріс жоқ. Бәлкім, «ru» болар`,
        ]),
      );
  });

  it('are refused where both are missing', () => {
    for (const [file, , { ru, en }] of PLACES)
      expect(faults([file, `translations:\n  ru: ${ru}\n  en: ${en}\n`, ''])).toEqual([
        expect.stringMatching(
          /: «translations» өрісі жоқ\. Бұл өріс міндетті: өрістер тобы болуы керек\.$/,
        ),
      ]);
  });
});

describe('data files', () => {
  it('are refused with a CSV file that no YAML describes', () => {
    expect(faults(['data/extra.csv', 'a,b\n1,2\n'])).toEqual([
      'data/extra.csv:1: Бұл CSV файлының сипаттамасы жоқ. Қасына data/extra.yaml файлын қойыңыз.',
    ]);
  });

  it('are refused with a source listed twice', () => {
    const twice = '- { id: article-c, type: a, short: b, title: c }\n- id: article-c';
    expect(faults([FILES.sources, '- id: article-c', twice])).toEqual([
      'data/sources.yaml:2: «article-c» дереккөзі қайталанған. Әр дереккөз бір рет жазылады.',
    ]);
  });

  it('are refused with a field that CSL does not have', () => {
    const all = faults([FILES.sources, '  type: article', '  type: article\n  titel: a']);
    expect(all.filter((fault) => fault.startsWith(FILES.sources))).toEqual([
      'data/sources.yaml:3: «titel» деген өріс жоқ. Бәлкім, «title» болар.',
    ]);
  });
});

describe('a bibliography that cannot be read', () => {
  it.each<[string, Edit, string]>([
    [
      'a quote that is never closed',
      [FILES.sources, 'type: article', 'type: "article'],
      '2: Жабылмаған тырнақша немесе жақша бар. Осы жолда ашылған белгіні жабыңыз',
    ],
    [
      'a missing field',
      [FILES.sources, '  type: article\n', ''],
      '1: «1.type» өрісі жоқ. Бұл өріс міндетті: мәтін болуы керек',
    ],
    [
      'an unknown field',
      [FILES.sources, '  type: article', '  type: article\n  titel: a'],
      '3: «titel» деген өріс жоқ. Бәлкім, «title» болар',
    ],
    [
      'an id that no address can hold',
      [FILES.sources, 'id: article-c', 'id: Мақала'],
      '1: «1.id» өрісі дұрыс емес. Атау кіші латын әрпінен басталып, әріп, цифр және сызықшадан тұруы керек',
    ],
    ['nothing in it', [FILES.sources, ''], '1: Файл бос. Мұнда тізім болуы керек'],
  ])('is reported alone with %s, not everywhere that cites it', (_what, edit, expected) => {
    expect(faults(edit)).toEqual([`${FILES.sources}:${expected}.`]);
  });

  it('does not hide the faults of other files', () => {
    expect(
      faults([FILES.sources, ''], [FILES.csv, '74.2', 'x'], say('<Valu />')).map(
        (fault) => fault.split(' ')[0],
      ),
    ).toEqual([`${FILES.csv}:4:`, `${FILES.sources}:1:`, `${FILES.chapter}:19:`]);
  });

  it('is not called empty where it holds something else than a list', () => {
    const [first = '', ...others] = faults([FILES.sources, 'a: b\n']);
    expect(others).toEqual([]);
    expect(first).toContain(`${FILES.sources}:1: `);
    expect(first).toContain('тізім болуы керек');
    expect(first).not.toContain('Файл бос');
  });

  it('is not called short of a quote where its indentation is wrong', () => {
    const [first = '', ...others] = faults([FILES.sources, '  type: article', ' type: article']);
    expect(others).toEqual([]);
    expect(first).toContain(`${FILES.sources}:2: Шегініс дұрыс емес`);
  });

  it('is refused with a date that has no year', () => {
    expect(faults([FILES.sources, '[[2017], [2018]]', '[[]]'])).toHaveLength(1);
  });
});

describe('one run', () => {
  it('reports faults of several files together, sorted by file and line', () => {
    expect(
      faults(
        say('Бұл 900 мың адам'),
        ['data/extra.csv', 'a\n1\n'],
        [FILES.chart, 'y: share', 'y: shar'],
        [FILES.chapter, 'lead:', 'laed:'],
      ).map((fault) => fault.split(' ')[0]),
    ).toEqual([
      'data/extra.csv:1:',
      `${FILES.chapter}:2:`,
      `${FILES.chapter}:7:`,
      `${FILES.chapter}:19:`,
      `${FILES.chart}:11:`,
    ]);
  });

  it.each<[string, Edit]>([
    ['a bad value', [FILES.csv, '74.2', 'x']],
    ['a mistyped field', [FILES.yaml, 'kind: measured', 'kind: measured\ntitel: a']],
    ['a mistyped source', [FILES.sources, '  type: article', '  type: article\n  titel: a']],
    ['a mistyped formula', [FILES.derived, 'points(', 'point(']],
  ])('reports %s once, not everywhere that uses it', (_what, edit) => {
    expect(faults(edit)).toHaveLength(1);
  });
});

describe('a changed cell', () => {
  const cellOf =
    (cells: ReadonlyMap<string, Cell>) =>
    (address: string): Cell =>
      cells.get(address) as Cell;

  function shown(...edits: Edit[]) {
    const { charts, chapters, cells } = load(...edits);
    const chart = charts.get('literacy');
    const [chapter] = chapters;
    if (!chart || !chapter) throw new Error('the sample project has a chart and a chapter');
    const draw = (width: number) => drawSvg(chart, width, cellOf(cells));
    return {
      sentence: textOf(chapter.description),
      summary: textOf(chapter.summary[0] ?? []),
      title: textOf(chart.title),
      table: chart.tables[0]?.rows.map((row) => row.cells[0]?.value),
      generated: chart.generated,
      derived: cells.get('derived/rise/value')?.value,
      wide: draw(WIDTHS.wide),
      narrow: draw(WIDTHS.narrow),
    };
  }

  const before = shown();
  const after = shown([FILES.csv, '74.2', '89.9']);

  it('changes its value and its ending in the prose', () => {
    expect(before.sentence).toBe('Көрсеткіш 74,2-ге жетті.');
    expect(after.sentence).toBe('Көрсеткіш 89,9-ға жетті.');
  });

  it('changes the title and table of the chart', () => {
    expect(before.title).toBe('Сауаттылық 74,2%-ға жетті');
    expect(after.title).toBe('Сауаттылық 89,9%-ға жетті');
    expect(before.table).toEqual([63.2, 64.1, 74.2]);
    expect(after.table).toEqual([63.2, 64.1, 89.9]);
  });

  it('changes the generated description', () => {
    expect(before.generated).toBe('2013 жылы 63,2%, 2014 жылы 64,1%, 2015 жылы 74,2%.');
    expect(after.generated).toBe('2013 жылы 63,2%, 2014 жылы 64,1%, 2015 жылы 89,9%.');
  });

  it('changes what is derived from it', () => {
    expect([before.derived, after.derived]).toEqual([11, 26.7]);
    expect(before.summary).toBe('Өсім — 11,0\u00a0пайыздық тармақ.');
    expect(after.summary).toBe('Өсім — 26,7\u00a0пайыздық тармақ.');
  });

  it.each(['wide', 'narrow'] as const)(
    'changes the %s drawing: its words and its marks',
    (width) => {
      const marks = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
      expect(before[width]).toContain('74,2%');
      expect(after[width]).toContain('89,9%');
      expect(after[width]).not.toContain('74,2%');
      expect(marks(after[width])).not.toEqual(marks(before[width]));
    },
  );

  it('stops the build where a claim no longer holds', () => {
    const claim = 'literacy/2015/share > literacy/2014/share';
    const what = `«${claim}» тұжырымы енді дұрыс емес (literacy/2015/share = 30, literacy/2014/share = 64.1)`;
    expect(faults([FILES.csv, '74.2', '30'])).toEqual([
      `${FILES.chapter}:17: ${what}. ${CORRECT}.`,
      `${FILES.chart}:8: ${what}. ${CORRECT}.`,
    ]);
  });
});

describe('a drawing', () => {
  it('fills in the cells of the texts in its options', () => {
    const text = '"Бұл {literacy/2015/share}"';
    const { charts, cells } = load(options(`note: { at: literacy/2015/share, text: ${text} }`));
    const chart = charts.get('literacy');
    const svg = chart && drawSvg(chart, WIDTHS.wide, (address) => cells.get(address) as Cell);
    expect(svg).not.toContain('{literacy');
  });
});
