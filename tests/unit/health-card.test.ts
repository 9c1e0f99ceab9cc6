import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../src/build/health/manuscript.ts';
import { printCard } from '../../src/build/health/print.ts';
import { loadSpeller } from '../../src/build/health/spelling/speller.ts';
import { weight } from '../../src/build/health/weight.ts';
import { examined, HEALTHY } from './fixtures/health.ts';
import { type Edit, FILES, inProject } from './fixtures/project.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));
const BROKEN: Edit[] = [
  [FILES.chapter, '\n<Chart id', '\nБойныша 54 мың адам, [беті](/charts/litracy/).\n\n<Chart id'],
  [FILES.chart, '- literacy/2015/share > lit', '- literacy/2015/share < lit'],
  [
    FILES.sources,
    '- id: article-c',
    '- { id: spare, type: book, short: Кітап, title: Кітап }\n- id: article-c',
  ],
];

/** Run the command on a copy of the sample project after some edits. */
function run(edits: readonly Edit[], folder = '.') {
  return inProject(edits, (root) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: root, OUT_DIR: '' },
    });
    return {
      status,
      stdout: stdout.replace(/\d+,\d(?= секунд)/, '1,2'),
      stderr: stderr.replaceAll(root, '…'),
    };
  });
}

describe('npm run check', () => {
  it('prints what is wrong chapter by chapter and what to do, and ends with 1', () => {
    const { status, stdout } = run([...HEALTHY, ...BROKEN]);
    expect(stdout).toMatchInlineSnapshot(`
      "Баянның күйі: 4 қате, 1 кеңес

        Байланбаған сан           1 қате
        Дерекке сай емес тұжырым  1 қате
        Бөтен әріп пен белгі      таза
        Файлдардың басқа қатесі   таза
        Емле                      1 қате
        Сипаттама                 таза
        Қолданылмағандар          1 кеңес
        Фактілер тізілімі         таза
        Оқылуы                    таза
        Сілтемелер                1 қате
        Түстер                    таза

      2-тарау. Сауаттылық: 4 қате
        12 сөз, 1 минут; ең ұзын сөйлемі 5 сөз, ең ұзын абзацы 5 сөз
        қате   src/content/chapters/02-literacy.mdx:21
               «Бойныша» сөзі сөздікте жоқ
             → Бәлкім, «Бойынша», «Бойшаңдан» болар; сөз дұрыс болса, тізімге қосыңыз:
               UPDATE_WORDS=1 npx vitest run --project content
        қате   src/content/chapters/02-literacy.mdx:21
               «/charts/litracy/» сілтемесі жоқ бетке апарады
             → Бәлкім, «/charts/literacy/» болар
        қате   src/content/chapters/02-literacy.mdx:21:9
               «54» саны ұяшыққа байланбаған
             → Санды <Value of="жиынтық/кілт/өріс" /> арқылы жазыңыз; жыл, күн және №
               нөмірлері ғана тікелей жазылады
        қате   src/content/charts/literacy.yaml:8:5
               «literacy/2015/share < literacy/2014/share» тұжырымы енді дұрыс емес
               (literacy/2015/share = 74.2, literacy/2014/share = 64.1)
             → Сөйлемді деректерге қарай түзетіңіз немесе деректі тексеріңіз

      data/sources.yaml: 1 кеңес
        кеңес  data/sources.yaml:1
               «spare» дереккөзіне ештеңе сүйенбейді
             → Тарауда <Cite source="…"> арқылы атаңыз, жиынтықтың YAML файлына
               қосыңыз не өшіріңіз

      dist
        Беттердің көлемі сайт құрастырылғаннан кейін өлшенеді: npm run build

      Жарияламас бұрын қателерді түзетіңіз. Әрқайсысының астында не істеу керегі
      жазылған.
      Тексеруге 1,2 секунд кетті.
      "
    `);
    expect(status).toBe(1);
  });

  it('ends with 0 where there is nothing but advice', () => {
    const { status, stdout } = run([...HEALTHY, ...BROKEN.slice(2)]);
    expect(stdout).toContain('Баянның күйі: 1 кеңес\n');
    expect(status).toBe(0);
  });

  it('refuses a folder without a story', () => {
    expect(run([], 'data')).toEqual({
      status: 1,
      stdout: '',
      stderr: '«…/data» қалтасында баян жоқ: src/content қалтасы табылмады.\n',
    });
  });
});

describe('a printed card', () => {
  const card = examined(...BROKEN);

  it('keeps to 80 columns', () => {
    const lines = printCard(card, false).split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('shows colours where it is told to, and nowhere else', () => {
    const sign = '\u001b';
    const coloured = printCard(card, true);
    expect(coloured).toContain(`${sign}[31mқате `);
    expect(coloured).toContain(`${sign}[33mкеңес`);
    expect(printCard(card, false)).not.toContain(sign);
    const bare = coloured.split(new RegExp(`${sign}\\[\\d+m`)).join('');
    expect(bare).toBe(printCard(card, false));
  });

  it('puts the charts of a chapter with it, faults before advice', () => {
    const [chapter] = card.groups;
    expect(chapter?.title).toBe('2-тарау. Сауаттылық');
    expect(chapter?.findings.map(({ file }) => file)).toContain(FILES.chart);
    expect(card.groups.map(({ title }) => title)).toEqual([
      '2-тарау. Сауаттылық',
      'data/sources.yaml',
      'dist',
    ]);
  });
});

describe('the weight of pages', () => {
  const page =
    '<style>a{}</style><link rel="icon" href="/favicon.svg"><link rel="preload" as="font" href="/assets/a.woff2"><script src="/assets/a.js"></script>';
  const built: Edit[] = [
    ['dist/index.html', '<!doctype html>'],
    ['dist/chapters/literacy/index.html', page],
    ['dist/favicon.svg', '<svg/>'],
    ['dist/assets/a.woff2', 'x'.repeat(5000)],
    ['dist/assets/a.js', 'import"./b.js";'],
    ['dist/assets/b.js', 'import{a}from"./a.js";'],
  ];
  const address = { url: '', base: '/', outDir: './dist', placeholder: false };
  const said = (age: number, edits = built) =>
    inProject(edits, (root) => {
      for (const folder of ['data', 'src/content/chapters', 'src/content/charts'])
        for (const name of readdirSync(join(root, folder)))
          utimesSync(join(root, folder, name), 1000, 1000);
      if (edits.length > 0) utimesSync(join(root, 'dist/index.html'), age, age);
      return weight(readManuscript(root), address).map(({ file, what }) => [file, what]);
    });
  const later = [['dist', 'Беттердің көлемі сайт құрастырылғаннан кейін өлшенеді: npm run build']];

  it('is measured as it is sent, with what loads at once', () => {
    const texts = [page, 'import"./b.js";', 'import{a}from"./a.js";'];
    const sizes = texts.map((text) => brotliCompressSync(text).length);
    const [own = 0, all] = [sizes[0], sizes.reduce((sum, size) => sum + size, 5000)];
    const kb = (bytes: number) => `${(bytes / 1000).toFixed(1).replace('.', ',')}\u00a0КБ`;
    expect(said(2000)).toEqual([
      [FILES.chapter, `Беті ${kb(own)}, скрипті мен алғашқы қаріптерімен ${kb(all)} (brotli)`],
    ]);
  });

  it('waits for a build where the story is younger, or nothing is built', () => {
    expect(said(500)).toEqual(later);
    expect(said(500, [])).toEqual(later);
  });
});

describe('the dictionary', () => {
  it('leaves the errors of the process to the process', async () => {
    await loadSpeller();
    const ours = process.listeners('uncaughtException').map(String);
    expect(ours.filter((listener) => listener.includes('ExitStatus'))).toEqual([]);
  });
});
