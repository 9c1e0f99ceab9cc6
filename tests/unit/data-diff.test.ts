import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/lib/edition.ts';
import { diff } from './fixtures/diff.ts';
import { FIRST, kept } from './fixtures/editions.ts';
import { type Edit, FILES } from './fixtures/project.ts';

const HINT =
  'Өзгеру себебін былай жазыңыз: npm run data:diff -- --reason literacy="Неге өзгергені"';
const corrected: Edit = [FILES.csv, '74.2', '74.4'];
const explained: Edit = [
  FILES.yaml,
  'fields:',
  'changes:\n  - { date: 2026-02-01, reason: Түзетілді. }\nfields:',
];

/** What the command says of the sample project after some edits since its first edition. */
const told = async (...edits: Edit[]) => (await diff([...kept(FIRST), ...edits])).said;

/** The lines that begin with a text, or stand below it. */
const below = (said: string, head: string) => {
  const lines = said.split('\n');
  const from = lines.findIndex((line) => line.startsWith(head));
  const rest = lines.slice(from + 1);
  const depth = head.search(/\S/);
  const to = rest.findIndex((line) => line.search(/\S/) <= depth);
  return lines.slice(from, to < 0 ? undefined : from + 1 + to);
};

/** A dataset of the project: its CSV, whose first column is its key, and its fields. */
const dataset = (name: string, title: string, csv: string, fields: string[]): Edit[] => [
  [`data/${name}.csv`, csv],
  [
    `data/${name}.yaml`,
    `name: ${name}
title: { kk: ${title}, ru: a, en: a }
description: { kk: ${title}, ru: a, en: a }
kind: measured
sources: [{ source: article-c }]
licenses: [{ name: x, title: x, path: https://licence.example/ }]
primaryKey: [${csv.split(',')[0]}]
fields:
${fields.map((field) => `  - { ${field}, ru: a, en: a } }\n`).join('')}`,
  ],
];

/** Rows that hold words and addresses. */
const FACTS = dataset(
  'facts',
  'Фактілер',
  'id,words,cell\na1,Үлес {literacy/2015/share барыс} жетті.,literacy/2014/share\n',
  [
    'name: id, type: string, title: { kk: Белгісі',
    'name: words, type: string, title: { kk: Факт',
    'name: cell, type: string, format: address, title: { kk: Ұяшық',
  ],
);

describe('what changed since an edition', () => {
  it('is told with everything that rests on it, through derived numbers too', async () => {
    const { code, said, questions } = await diff([...kept(FIRST), corrected]);
    expect([code, questions]).toEqual([0, []]);
    expect(said).toBe(`2026-01-01 басылымынан бері өзгерген сан: 2, оның есептелгені: 1.

data/literacy.csv: «Сауаттылық»
  literacy/2015/share (2015 жыл, Сауаттылық деңгейі): 74,2% → 74,4%
    Мәтін:
      src/content/chapters/02-literacy.mdx:5: Көрсеткіш 74,4-ке жетті.
      src/content/chapters/02-literacy.mdx:6: 74,4%
      src/content/chapters/02-literacy.mdx:17: Көрсеткіш 74,4%-ға жетті.
      src/content/charts/literacy.yaml:1: Сауаттылық 74,4%-ға жетті
      src/content/charts/literacy.yaml:3: Соңғы нүкте күрт жоғары тұр: 74,4%.
      src/lib/kind-samples.ts: «Санды қалай оқу керек» түсіндірмесі
    Тұжырым:
      src/content/chapters/02-literacy.mdx:17: literacy/2015/share > literacy/2014/share — дұрыс
      src/content/charts/literacy.yaml:8: literacy/2015/share > literacy/2014/share — дұрыс
    Диаграмма:
      literacy: «Сауаттылық 74,4%-ға жетті»
    Есептелген сан derived/rise/value (Екі жылдағы өсім): 11,0 пайыздық тармақ → 11,2 пайыздық тармақ
      Мәтін:
        src/content/chapters/02-literacy.mdx:10: Өсім — 11,2 пайыздық тармақ.
  Себебі жазылмаған.

${HINT}`);
  });

  it('is told though claims fail, which are named with the other faults that came of it', async () => {
    const said = await told([FILES.csv, '74.2', '60.2'], [FILES.chapter, 'Бұл туралы', 'Бұл 5']);
    expect(below(said, '    Тұжырым:')).toEqual([
      '    Тұжырым:',
      '      src/content/chapters/02-literacy.mdx:17: literacy/2015/share > literacy/2014/share — енді дұрыс емес!',
      '      src/content/charts/literacy.yaml:8: literacy/2015/share > literacy/2014/share — енді дұрыс емес!',
    ]);
    expect(said.split('Себебі жазылмаған.\n')[1]).toBe(`
Осы өзгерістен шыққан қателер (2):
  src/content/charts/literacy.yaml:8:5: «literacy/2015/share > literacy/2014/share» тұжырымы енді дұрыс емес (literacy/2015/share = 60.2, literacy/2014/share = 64.1). Сөйлемді деректерге қарай түзетіңіз немесе деректі тексеріңіз.
  src/content/chapters/02-literacy.mdx:17:72: «literacy/2015/share > literacy/2014/share» тұжырымы енді дұрыс емес (literacy/2015/share = 60.2, literacy/2014/share = 64.1). Сөйлемді деректерге қарай түзетіңіз немесе деректі тексеріңіз.

Басқа қателер (1):
  src/content/chapters/02-literacy.mdx:19:5: «5» саны ұяшыққа байланбаған. Санды <Value of="жиынтық/кілт/өріс" /> арқылы жазыңыз; жыл, күн және № нөмірлері ғана тікелей жазылады.

${HINT}`);
  });

  it('is shown with all digits where print would round it away', async () => {
    const said = await told([FILES.csv, '74.2', '74.24']);
    expect(said).toContain('деңгейі): 74,2% → 74,24%\n');
    expect(said).toContain('өсім): 11 пайыздық тармақ → 11,04 пайыздық тармақ\n');
  });

  it('is its unit and its kind too, and a number that a formula no longer gives', async () => {
    const unit: Edit = [FILES.yaml, 'unit: "%"', 'unit: адам'];
    const kind: Edit = [FILES.yaml, 'kind: measured', 'kind: estimate'];
    const said = await told(unit, kind);
    expect(below(said, '  literacy/2013/share')).toEqual([
      '  literacy/2013/share (2013 жыл, Сауаттылық деңгейі): 63,2% → 63,2 адам; өлшем бірлігі: % → адам; түрі: өлшенген → бағалау',
      '    Мәтін:',
      '      src/content/chapters/02-literacy.mdx:7: Екі жыл бұрын 63,2 адам еді.',
      '    Диаграмма:',
      '      literacy: «Сауаттылық 74,2 адамға жетті»',
      '    Есептелген сан derived/rise/value (Екі жылдағы өсім): енді есептелмейді, бұрын 11,0 пайыздық тармақ еді',
      '      Мәтін:',
      '        src/content/chapters/02-literacy.mdx:10: Өсім — [derived/rise/value].',
    ]);
    expect(said).toContain(
      '    Есептелген сан derived/rise/value (Екі жылдағы өсім): енді есептелмейді, бұрын 11,0 пайыздық тармақ еді (орындары жоғарыда айтылды)\n',
    );
    expect(said).toContain(
      'Осы өзгерістен шыққан қателер (1):\n  data/derived.yaml:4:9: «пайыздық тармақ» өлшем бірлігі «points» формуласына сай емес.',
    );
  });

  it('is a number whose unit cannot take the ending that a sentence asks for', async () => {
    const said = await told(
      [FILES.yaml, 'unit: "%"', 'unit: GB'],
      [FILES.derived, 'unit: пайыздық тармақ', 'unit: GB'],
      [FILES.derived, 'points(', 'difference('],
    );
    expect(said).toContain('02-literacy.mdx:17: Көрсеткіш [literacy/2015/share] жетті.\n');
  });

  it('is a number that was added or removed', async () => {
    const said = await told([FILES.csv, '2014,64.1', '2016,75']);
    const rests = 'literacy/2015/share > literacy/2014/share';
    expect(below(said, '  literacy/2014/share')).toEqual([
      '  literacy/2014/share (2014 жыл, Сауаттылық деңгейі): алынды, бұрын 64,1% еді',
      '    Тұжырым:',
      `      src/content/chapters/02-literacy.mdx:17: ${rests} — тексеру мүмкін емес, ұяшығы жоқ: literacy/2014/share`,
      `      src/content/charts/literacy.yaml:8: ${rests} — тексеру мүмкін емес, ұяшығы жоқ: literacy/2014/share`,
      '    Диаграмма:',
      '      literacy: «Сауаттылық 74,2%-ға жетті»',
    ]);
    expect(below(said, '  literacy/2016/share')).toEqual([
      '  literacy/2016/share (2016 жыл, Сауаттылық деңгейі): қосылды, 75,0%',
      '    Диаграмма:',
      '      literacy: «Сауаттылық 74,2%-ға жетті»',
    ]);
  });

  it('is told with the rows of other datasets that bind the number or name its address', async () => {
    const said = await told(...FACTS, [FILES.csv, '64.1\n2015,74.2', '64.2\n2015,74.3']);
    const row = 'data/facts.csv:2';
    expect(said).toContain(`    Кесте:\n      ${row}: Үлес 74,3%-ға жетті.\n`);
    expect(said).toContain(`    Кесте:\n      ${row}: a1: Ұяшық\n`);
  });

  it('is a dataset that is new or gone, of which no reason is asked', async () => {
    const numbers = dataset('plan', 'Жоспар', 'year,people\n2018,50\n', [
      'name: year, type: year, title: { kk: Жыл',
      'name: people, type: integer, unit: адам, decimals: 0, title: { kk: Адамдар',
    ]);
    expect(
      await told(...numbers),
    ).toBe(`2026-01-01 басылымынан бері өзгерген сан: 1, оның есептелгені: 0.

data/plan.csv: «Жоспар»
  plan/2018/people (2018 жыл, Адамдар): қосылды, 50 адам
    Баянда қолданылмаған.
  Бұл жиынтық басылымда болған жоқ, себебі сұралмайды.`);
    const cell = { value: 50, kind: 'plan' as const, unit: 'адам', decimals: 0 };
    const old: Edition = {
      ...FIRST,
      cells: {
        ...FIRST.cells,
        'old/2018/people': { ...cell, row: '2018 жыл', measure: 'Адамдар' },
      },
      works: {
        ...FIRST.works,
        'dataset-old': {
          title: 'Ескі',
          path: 'data/old/',
          digest: '0',
          cells: ['old/2018/people'],
        },
      },
    };
    expect((await diff(kept(old))).said).toContain(`data/old.csv: «Ескі»
  old/2018/people (2018 жыл, Адамдар): алынды, бұрын 50 адам еді
    Баянда қолданылмаған.
  Бұл жиынтық алынған.`);
  });

  it('is a formula alone, whose reason stands with the numbers that it works on', async () => {
    const formula: Edit = [FILES.derived, 'literacy/2013/share', 'literacy/2014/share'];
    const head = `2026-01-01 басылымынан бері өзгерген сан: 1, оның есептелгені: 1.

data/derived.yaml: «Есептелген сандар»
  derived/rise/value (Екі жылдағы өсім): 11,0 пайыздық тармақ → 10,1 пайыздық тармақ
    Мәтін:
      src/content/chapters/02-literacy.mdx:10: Өсім — 10,1 пайыздық тармақ.
`;
    expect(await told(formula)).toBe(
      `${head}  Себебі жазылмаған. Есептелген санның себебі ол шыққан жиынтыққа жазылады: literacy.`,
    );
    expect(await told(formula, explained)).toBe(`${head}  Себебі: Түзетілді.`);
  });

  it('is a derived number that is no longer there', async () => {
    const rename: Edit = [FILES.derived, 'rise:', 'growth:'];
    const text: Edit = [FILES.chapter, '{derived/rise/value}', '{derived/growth/value}'];
    expect(await told(rename, text)).toContain(`data/derived.yaml: «Есептелген сандар»
  derived/rise/value (Екі жылдағы өсім): алынды, бұрын 11,0 пайыздық тармақ еді
    Баянда қолданылмаған.
  derived/growth/value (Екі жылдағы өсім): қосылды, 11,0 пайыздық тармақ
    Мәтін:
      src/content/chapters/02-literacy.mdx:10: Өсім — 11,0 пайыздық тармақ.
`);
  });

  it('ends where formulas lead in a circle', async () => {
    const said = await told(
      [FILES.derived, 'literacy/2013/share', 'derived/rise/value'],
      corrected,
    );
    expect(said).toContain('derived/rise/value (Екі жылдағы өсім): енді есептелмейді');
    expect(said).toContain('«rise» формуласы өзіне қайта оралады');
  });

  it('is not what could not be read', async () => {
    expect(
      await told([FILES.csv, '74.2', 'көп']),
    ).toBe(`Оқылған деректе соңғы басылымнан бері ешбір сан өзгерген жоқ (2026-01-01).

Оқылмағандықтан салыстырылмады: data/literacy.csv.

Сайтты құрастыруға бөгет болатын қателер (1):
  data/literacy.csv:4:6: «көп» — сан емес. Тек цифр мен ондық нүкте жазылады; дерек жоқ болса, бос қалдырыңыз.`);
    expect(await told([FILES.derived, 'rise:', 'rise: ['])).toContain(
      'Оқылмағандықтан салыстырылмады: data/derived.yaml.',
    );
  });

  it('can be words alone', async () => {
    const note: Edit = [
      FILES.csv,
      'year,share\n2013,63.2\n2014,64.1\n2015,74.2',
      'year,share,note\n2013,63.2,\n2014,64.1,\n2015,74.2,Жас шегі жоқ',
    ];
    expect(await told(note)).toBe(`Соңғы басылымнан бері ешбір сан өзгерген жоқ (2026-01-01).

Сандары сол күйінде, сөздері өзгерген: data/literacy.csv.`);
  });

  it('is nothing', async () => {
    const { code, said } = await diff(kept(FIRST));
    expect([code, said]).toEqual([0, 'Соңғы басылымнан бері ешбір сан өзгерген жоқ (2026-01-01).']);
  });

  it('is not known where there is no edition', async () => {
    const { code, said } = await diff([]);
    expect([code, said]).toEqual([
      0,
      'Әзірге бірде-бір басылым жоқ, салыстыратын ештеңе жоқ. Басылым былай жасалады: npm run edition -- --note "Не өзгергені бір сөйлеммен"',
    ]);
  });

  it('has no reason to be written where there is no edition', async () => {
    const { code, yaml } = await diff([], { words: ['--reason', 'literacy=Түзетілді.'] });
    expect([code, yaml.includes('changes')]).toEqual([1, false]);
  });

  it('is not known where an edition is damaged', async () => {
    const { code, said } = await diff([['public/editions/2026-01-01/edition.json', '{']]);
    expect([code, said]).toEqual([
      1,
      'Салыстыру мүмкін болмады.\n\npublic/editions/2026-01-01/edition.json:1: «2026-01-01» басылымының файлы жоқ не бүлінген. Басылым өзгермейді: оның қалтасын git-тен қайтарыңыз.',
    ]);
  });

  it('is told since the edition that is named', async () => {
    const share = FIRST.cells['literacy/2015/share'];
    if (!share) throw new Error('no cell');
    const older: Edition = {
      ...FIRST,
      date: '2025-01-01',
      cells: { ...FIRST.cells, 'literacy/2015/share': { ...share, value: 70 } },
    };
    const words = ['--since', '2025-01-01'];
    const edits = kept(older, FIRST);
    expect((await diff(edits, { words })).said).toContain('деңгейі): 70,0% → 74,2%\n');
    expect((await diff(edits)).said).toBe(
      'Соңғы басылымнан бері ешбір сан өзгерген жоқ (2026-01-01).',
    );
    const same = kept({ ...FIRST, date: '2025-01-01' }, FIRST);
    expect((await diff(same, { words })).said).toBe(
      '2025-01-01 басылымынан бері ешбір сан өзгерген жоқ.',
    );
  });
});

describe('flags', () => {
  it.each<[string[], string[]]>([
    [['--sinse', '2026'], ['--sinse: мұндай параметр жоқ. Бәлкім, «--since» болар.']],
    [['--since'], ['--since: мәні жазылмаған. Салыстырылатын басылымның күні, мысалы 2026-11-22.']],
    [
      ['--since=2026-01-02'],
      ['--since: «2026-01-02» күнгі басылым жоқ. Бәлкім, «2026-01-01» болар.'],
    ],
    [
      ['--reason'],
      ['--reason: мәні жазылмаған. Жиынтық пен себебі, мысалы literacy="Дереккөз санды түзетті.".'],
    ],
    [
      ['--reason', 'literacy', '--reason=literacy= '],
      [
        '--reason literacy: себебі жазылмаған. Үлгісі: --reason literacy="Неге өзгергені".',
        '--reason literacy: себебі жазылмаған. Үлгісі: --reason literacy="Неге өзгергені".',
        '--reason literacy: екі рет жазылған. Біреуін алып тастаңыз.',
      ],
    ],
    [
      ['--reason', 'litercy=Түзетілді.', '--reason', 'facts=Түзетілді.'],
      [
        '--reason litercy: «litercy» деген жиынтық жоқ. Бәлкім, «literacy» болар.',
        '--reason facts: бұл жиынтықта өзгерген сан жоқ. Өзгергені: literacy.',
      ],
    ],
    [
      ['--reason', 'literacy=Дереккөз "түзетті".'],
      ['--reason literacy: Тік тырнақша («"») бар. Мәтін « » тырнақшасына алынады.'],
    ],
    [
      ['тағы'],
      [
        'тағы: бұл сөз неге қатысты екені белгісіз. Жауап --параметр мәні түрінде жазылады, бірнеше сөз болса, тырнақшаға алынады.',
      ],
    ],
  ])('%j are refused, and nothing is written', async (words, faults) => {
    const { code, said, yaml } = await diff([...kept(FIRST), ...FACTS, corrected], { words });
    expect(code).toBe(1);
    expect(said).toBe(['Ештеңе жазылған жоқ.', '', ...faults].join('\n'));
    expect(yaml).not.toContain('changes');
  });

  it('name what there is where nothing changed', async () => {
    const words = ['--reason', 'literacy=Түзетілді.', '--reason', 'plan=Түзетілді.'];
    expect((await diff(kept(FIRST), { words })).said.split('\n').slice(2)).toEqual([
      '--reason literacy: бұл жиынтықта өзгерген сан жоқ. Өзгергені: ешқайсысы.',
      '--reason plan: «plan» деген жиынтық жоқ. Бар атаулар: «literacy».',
    ]);
  });

  it('are explained', async () => {
    const { code, said } = await diff(kept(FIRST), { words: ['--help'] });
    expect(code).toBe(0);
    expect(said).toMatch(/^npm run data:diff -- \[параметрлер\]: /);
    for (const flag of ['--since', '--reason']) expect(said).toContain(`\n  ${flag} `);
    const words = ['scripts/data-diff.ts', '--help'];
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, `${said}\n`]);
  });
});
