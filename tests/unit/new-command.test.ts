import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DRAWINGS } from '../../src/build/chart/drawings.ts';
import { drawSvg, WIDTHS } from '../../src/build/chart/svg.ts';
import { textOf } from '../../src/lib/inline.ts';
import { run } from './fixtures/new/run.ts';

/** A dataset that has something for every drawing. */
const PLAN = {
  'data/plan.csv':
    'stage,year,words,people,groups\nfirst,2018,Ашылды,50,2\nsecond,2019,Кеңейді,120,3\n',
  'data/plan.yaml': `
name: plan
title: { kk: Жоспар, ru: План, en: Plan }
description: { kk: Жоспар, ru: План, en: Plan }
kind: plan
sources: [{ source: article-c }]
licenses: [{ name: x, title: x, path: https://example.org/ }]
primaryKey: [stage]
fields:
  - name: stage
    type: string
    title: { kk: Кезең, ru: Этап, en: Stage }
    categories: { first: { kk: Бірінші, ru: a, en: a }, second: { kk: 15–24 жас, ru: b, en: b } }
  - { name: year, type: year, title: { kk: Жыл, ru: Год, en: Year } }
  - { name: words, type: string, title: { kk: Оқиға, ru: Событие, en: Event } }
  - { name: people, type: integer, unit: адам, decimals: 0, title: { kk: Адамдар, ru: Люди, en: People } }
  - { name: groups, type: integer, unit: топ, decimals: 0, title: { kk: Топтар, ru: Группы, en: Groups } }
`,
};

describe('a new chapter', () => {
  it('builds at once with a title and a number, and says in comments what each field is', async () => {
    const { code, files, story, said } = await run([
      'chapter',
      ...['--title', 'Сауаттылық қалай өсті?'],
      ...['--cell', 'literacy/2014/share', '--chart=literacy'],
    ]);
    expect(code).toBe(0);
    const file = 'src/content/chapters/03-sauattylyq-qalai-osti.mdx';
    expect(Object.keys(files)).toEqual([file]);
    expect(said).toContain(file);
    const chapter = story.chapters.find(({ number }) => number === 3);
    expect(chapter).toMatchObject({
      slug: 'sauattylyq-qalai-osti',
      years: [2013, 2015],
      charts: ['literacy'],
      cells: ['literacy/2014/share'],
      cited: ['article-c'],
    });
    expect(chapter && textOf(chapter.figure)).toBe('64,1%');
    const [, frontmatter = ''] = files[file]?.split('---\n') ?? [];
    for (const field of Object.keys(parse(frontmatter)))
      expect(frontmatter).toMatch(new RegExp(`^# .*[а-яәі].*\\n${field}:`, 'm'));
    expect(frontmatter).toContain('аудармасын жазыңыз');
  });

  it('takes what the editor says of it', async () => {
    const { story } = await run([
      'chapter',
      ...['--title', 'Бір жыл', '--name', 'Жыл', '--number', '7', '--slug', 'one-year'],
      ...['--cell', 'derived/rise/value', '--ru', 'Один год', '--en', 'One year'],
    ]);
    expect(story.chapters.at(-1)).toMatchObject({
      id: '07-one-year',
      name: 'Жыл',
      years: [2013, 2015],
      translations: { ru: 'Один год', en: 'One year' },
    });
  });

  it('is refused with every fault at once, and nothing is written', async () => {
    const { code, said, files } = await run([
      'chapter',
      ...['--titel', 'x', '--title', '2 есе өсті', '--cell', 'literacy/2016/share'],
      ...['--number', '2', '--slug', 'literacy', '--chart', 'literasy', '--years', '2015-2013'],
      ...['--ru', 'Қала', 'тағы'],
    ]);
    expect([code, files]).toEqual([1, {}]);
    expect(said.split('\n').slice(2)).toEqual([
      '--titel: мұндай параметр жоқ. Бәлкім, «--title» болар.',
      'тағы: бұл сөз неге қатысты екені белгісіз. Жауап --параметр мәні түрінде жазылады, бірнеше сөз болса, тырнақшаға алынады.',
      '--title: «2» саны ұяшыққа байланбаған. Мұнда сан байланбайды, сансыз жазыңыз; жыл мен күн ғана тікелей жазылады.',
      '--number: 2-нөмір бос емес: 02-literacy. Бос нөмір: 3.',
      '--slug: «literacy» мекенжайы бос емес: 02-literacy. Басқа мекенжай жазыңыз.',
      '--cell: «literacy/2016/share» деген ұяшық жоқ. Бәлкім, «literacy/2013/share» болар.',
      '--years: «2015-2013» жылдарға жарамайды. Екі жыл жазыңыз, ертерегі бірінші: 2013-2015.',
      '--chart: «literasy» деген диаграмма жоқ. Бәлкім, «literacy» болар.',
      '--ru: Орысша мәтінде қазақ тіліне тән әріп бар: «Қала». Ә, ғ, қ, ң, ө, ұ, ү, һ, і әріптерінсіз жазыңыз.',
    ]);
  });

  it('asks on a terminal until the answer is right, and offers what can be known', async () => {
    const { code, questions, story } = await run(['chapter', '--title', 'Бір жыл'], {
      replies: ['', '', '', 'literacy/2014/shar', 'literacy/2014/share', '', '', '', ''],
    });
    expect(code).toBe(0);
    expect(story.chapters.at(-1)?.id).toBe('03-bir-zhyl');
    expect(questions).toEqual([
      'Мәзірдегі қысқа атауы [Бір жыл]: ',
      'Нөмірі [3]: ',
      'Мекенжайы, латын әріптерімен [bir-zhyl]: ',
      'Тарау ашылатын сан: ұяшығының мекенжайы, мысалы literacy/2015/share: ',
      '  «literacy/2014/shar» деген ұяшық жоқ. Бәлкім, «literacy/2014/share» болар.\nТарау ашылатын сан: ұяшығының мекенжайы, мысалы literacy/2015/share: ',
      'Тарау қамтитын жылдар, мысалы 2013-2015 [2013-2015]: ',
      'Қойылатын дайын диаграмманың атауы: ',
      'Тақырыптың орысша аудармасы, сансыз: ',
      'Тақырыптың ағылшынша аудармасы, сансыз: ',
    ]);
  });
});

describe('a new chart', () => {
  it.each([...DRAWINGS.keys()])('of %s builds and is drawn at both widths', async (drawing) => {
    const { code, said, files, story } = await run(
      ['chart', '--dataset', 'plan', '--drawing', drawing, '--id', 'mine'],
      { files: PLAN },
    );
    expect([said, code]).toEqual([expect.stringContaining('<Chart id="mine" />'), 0]);
    const text = files['src/content/charts/mine.yaml'] ?? '';
    expect(Object.keys(files)).toEqual(['src/content/charts/mine.yaml']);
    for (const field of Object.keys(parse(text)))
      expect(text).toMatch(new RegExp(`^# .*[а-яәі].*\\n${field}:`, 'm'));
    const chart = story.charts.get('mine');
    if (!chart) throw new Error('no chart');
    const find = (address: string) => {
      const cell = story.cells.get(address);
      if (!cell) throw new Error(address);
      return cell;
    };
    for (const width of Object.values(WIDTHS))
      expect(drawSvg(chart, width, find)).not.toMatch(/NaN|undefined|Infinity/);
    expect(chart.cells.length).toBeGreaterThan(0);
  });

  it('of lines has one for each value of the other part of the key', async () => {
    const csv = 'area,year,share\ncity,2018,5\nvillage,2018,4\ncity,2019,7.5\nvillage,2019,6\n';
    const yaml = PLAN['data/plan.yaml']
      .replace('name: plan', 'name: areas')
      .replace('[stage]', '[area, year]')
      .replace(
        /fields:[\s\S]*/,
        `fields:
  - { name: area, type: string, title: { kk: Жер, ru: a, en: a }, categories: { city: { kk: Қала, ru: a, en: a }, village: { kk: Ауыл, ru: a, en: a } } }
  - { name: year, type: year, title: { kk: Жыл, ru: Год, en: Year } }
  - { name: share, type: number, unit: "%", decimals: 1, title: { kk: Үлес, ru: a, en: a } }
`,
      )
      .replace('kind: plan', 'kind: measured');
    const { story } = await run(['chart', '--dataset', 'areas'], {
      files: { 'data/areas.csv': csv, 'data/areas.yaml': yaml },
    });
    const chart = story.charts.get('areas');
    expect(chart?.drawing).toBe('line');
    expect([...new Set(chart?.points.map(({ series }) => series))]).toEqual(['city', 'village']);
    expect(chart && textOf(chart.description)).toBe(
      'Екі сызық. Алғашқы мәні: Қала, 2018 жыл — 5,0%; соңғысы: Ауыл, 2019 жыл — 6,0%.',
    );
  });

  it('gets another name where its dataset has a chart, and never takes the place of one', async () => {
    expect(Object.keys((await run(['chart', '--dataset', 'literacy'])).files)).toEqual([
      'src/content/charts/literacy-2.yaml',
    ]);
    const { code, said, files } = await run(['chart', '--dataset', 'literacy', '--id', 'literacy']);
    expect([code, files]).toEqual([1, {}]);
    expect(said).toContain(
      '--id: src/content/charts/literacy.yaml деген файл бар. Бар файл өзгертілмейді: басқа атау беріңіз.',
    );
  });

  it.each<[string[], string[]]>([
    [
      ['--dataset', 'litercy', '--drawing', 'lin'],
      [
        '--dataset: «litercy» деген жиынтық жоқ. Бәлкім, «literacy» болар.',
        '--drawing: «lin» деген сурет түрі жоқ. Бәлкім, «line» болар.',
      ],
    ],
    [
      ['--dataset', 'literacy', '--drawing', 'timeline'],
      [
        '--drawing: «literacy» жиынтығында «timeline» диаграммасына керек өріс не сан жоқ. Мыналар келеді: bar, dots, forecast, line, pairs, stack, waffle.',
      ],
    ],
    [
      [
        '--dataset',
        'literacy',
        '--drawing',
        'line',
        '--x',
        'yeer',
        '--y',
        'year',
        '--label',
        'year',
      ],
      [
        '--x: «literacy» жиынтығында «yeer» өрісі жоқ. Бәлкім, «year» болар.',
        '--y: «year» — жолдың кілті, көрсеткіш емес. Тік оське кілтке кірмейтін сан өрісі қойылады.',
        '--label: «line» диаграммасында «label» бағаны жоқ. Мүмкін бағандар: x, y, series.',
      ],
    ],
    [
      ['--dataset', 'literacy', '--title', 'Үлес {literacy/2015/sare} болды', '--en', 'Share 5'],
      [
        '--title: «literacy/2015/sare» деген ұяшық жоқ. Бәлкім, «literacy/2015/share» болар.',
        '--en: «5» саны ұяшыққа байланбаған. Мұнда сан байланбайды, сансыз жазыңыз; жыл ғана тікелей жазылады.',
      ],
    ],
    [[], ['--dataset: жауабы керек. Деректер жиынтығы: data/ ішіндегі атауы.']],
  ])('with %j is refused', async (words, faults) => {
    const { code, said, files } = await run(['chart', ...words]);
    expect([code, files]).toEqual([1, {}]);
    expect(said.split('\n').slice(2)).toEqual(faults);
  });
});

describe('a new source', () => {
  const HEAD = '# Тізім.\n';
  const BOOK = `${HEAD}- id: article-c # ескі\n  type: article\n  short: C мақаласы\n  title: "Мақала"\n`;

  it('is added to the end, and what stood there stays byte by byte', async () => {
    const { code, files, story } = await run(
      [
        'source',
        ...['--title', 'Сауалнама есебі', '--id', 'survey-2024', '--short', 'Бюро, 2024'],
        ...['--type', 'report', '--author', 'Ұлттық статистика бюросы', '--issued', '2024-03'],
        ...[
          '--url',
          'https://stat.gov.kz/a?b=1',
          '--accessed',
          '2024-05-06',
          '--container',
          'Бюро',
        ],
      ],
      { files: { 'data/sources.yaml': BOOK } },
    );
    expect(code).toBe(0);
    expect(files['data/sources.yaml']?.startsWith(BOOK)).toBe(true);
    expect([...story.sources.values()]).toHaveLength(2);
    expect(story.sources.get('survey-2024')).toEqual({
      id: 'survey-2024',
      type: 'report',
      short: 'Бюро, 2024',
      title: 'Сауалнама есебі',
      author: [{ literal: 'Ұлттық статистика бюросы' }],
      'container-title': 'Бюро',
      language: 'kk',
      URL: 'https://stat.gov.kz/a?b=1',
      issued: { 'date-parts': [[2024, 3]] },
      accessed: { 'date-parts': [[2024, 5, 6]] },
    });
  });

  it('keeps the comments of a list that is written otherwise', async () => {
    const text = '  # ескі\n  - { id: article-c, type: article, short: C, title: C }\n';
    const { files, story } = await run(['source', '--title', 'Есеп', '--id', 'esep'], {
      files: { 'data/sources.yaml': text },
    });
    expect(files['data/sources.yaml']).toContain('# ескі');
    expect([...story.sources.keys()]).toEqual(['article-c', 'esep']);
  });

  it('is refused with every fault at once', async () => {
    const { code, said, files } = await run([
      'source',
      ...['--title', 'Жаңа "есеп"', '--id', 'article-c', '--type', 'repot', '--url', 'stat.gov.kz'],
      ...['--issued', '2024-13', '--language', 'қазақша'],
    ]);
    expect([code, files]).toEqual([1, {}]);
    expect(said.split('\n').slice(2)).toEqual([
      '--title: Тік тырнақша («"») бар. Мәтін « » тырнақшасына алынады.',
      '--id: «article-c» дереккөзі бар. Басқа белгі жазыңыз немесе барын қолданыңыз.',
      '--type: «repot» деген түр жоқ. Бәлкім, «report» болар.',
      '--url: «stat.gov.kz» мекенжай емес. Мекенжай https:// деп басталады.',
      '--language: «қазақша» тіл белгісі емес. Тіл екі әріппен жазылады: kk, ru, en.',
      '--issued: «2024-13» күн емес. Күн былай жазылады: 2024, 2024-03 немесе 2024-03-05.',
    ]);
  });
});

describe('the command', () => {
  it('names the nearest word where it does not know one', async () => {
    const { code, said } = await run(['chaptr']);
    expect(code).toBe(1);
    expect(said).toMatch(/^«chaptr» деген бұйрық жоқ\. Бәлкім, «chapter» болар\.\n/);
    expect((await run(['constructor'])).code).toBe(1);
    expect((await run([])).said).toMatch(/^Не бастайтыныңыз жазылмаған\./);
  });

  it('asks what to begin where there is a terminal', async () => {
    const { questions, code } = await run([], { replies: ['жоқ'] });
    expect(code).toBe(1);
    expect(questions).toEqual([
      'Не бастаймыз?\n  chapter — жаңа тарау\n  chart — жаңа диаграмма\n  dataset — кестеден (.xlsx не .csv) жаңа деректер жиынтығы\n  source — жаңа дереккөз\nБіреуін жазыңыз: ',
    ]);
  });

  it.each(['chapter', 'chart', 'dataset', 'source'])('explains every flag of %s', async (task) => {
    const { code, said } = await run([task, '--help']);
    expect(code).toBe(0);
    expect(said).toMatch(new RegExp(`^npm run new -- ${task} \\[параметрлер\\]: `));
    const flags = said.split('\n').filter((line) => line.startsWith('  --'));
    expect(flags.length).toBeGreaterThan(7);
    for (const line of flags) expect(line).toMatch(/^ {2}--[a-z-]+( …)? +[А-ЯӘҚҮҰҒІE]/);
  });

  it('reports a flag without a value, one given twice and one that takes none', async () => {
    const { said } = await run(['dataset', '--title', '--kind', 'plan', '--kind=plan', '--yes=no']);
    expect(said).toContain('--title: мәні жазылмаған. ');
    expect(said).toContain('--kind=plan: екі рет жазылған. Біреуін алып тастаңыз.');
    expect(said).toContain('--yes=no: бұл параметр мәнсіз жазылады. --yes.');
  });
});
