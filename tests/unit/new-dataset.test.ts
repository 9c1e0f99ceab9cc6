import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixture } from './fixtures/new/made.ts';
import { MESSY_LAYOUTS, MESSY_NUMBERS } from './fixtures/new/messy.ts';
import { run } from './fixtures/new/run.ts';

const CSV = 'Сауаттылық, пайызбен;\nАймақ;Үлесі\nАлматы;74,2*\nАстана;81\n* Алдын ала дерек;\n';
const from = (text: string | Uint8Array, name = 'аймақ сауаты.csv') => ({
  files: { [name]: text },
});
const WORDS = ['dataset', '--from', 'аймақ сауаты.csv', '--source', 'article-c'];

describe('a dataset made of a table', () => {
  it('builds at once, with its guesses told and the cells left out kept in its description', async () => {
    const { code, files, said, story } = await run([...WORDS, '--yes'], from(CSV));
    expect(code).toBe(0);
    expect(Object.keys(files).sort()).toEqual(['data/aimaq-sauaty.csv', 'data/aimaq-sauaty.yaml']);
    expect(files['data/aimaq-sauaty.csv']).toBe(
      'aimaq,ulesi,note\nalmaty,74.2,Үлесі*: Алдын ала дерек\nastana,81,\n',
    );
    expect(said.split('\n')).toEqual([
      '«аймақ сауаты.csv» кестесі 2 өріс, 2 жол болып түсінілді:',
      '  1. Бағандар бөлгіші — нүктелі үтір',
      '  2. Бағандардың атауы 2-жолда тұр',
      '  3. Өлшем бірлігі («%») кесте үстіндегі жазудан алынды: A1 «Сауаттылық, пайызбен»',
      '  4. «Аймақ» → aimaq: сөз, 2 түрлі мән: almaty «Алматы», astana «Астана»',
      '  5. «Үлесі» → ulesi: сан, өлшем бірлігі — %, үтірден кейін 1 цифр',
      '  6. Жолдың кілті: aimaq',
      '  7. Атауы: «Сауаттылық»',
      '  8. Сандардың түрі: өлшенген (measured)',
      '  9. Лицензиясы: Creative Commons Attribution 4.0',
      'CSV файлына кірмегені:',
      '  A1 «Сауаттылық, пайызбен» — кесте үстіндегі жазу',
      '  A5 «* Алдын ала дерек» — кесте астындағы жазу',
      'Жазылды:',
      '  data/aimaq-sauaty.csv',
      '  data/aimaq-sauaty.yaml',
      'Енді YAML файлындағы атауларды, бірліктерді және аудармаларды қарап шығыңыз.',
    ]);
    const yaml = files['data/aimaq-sauaty.yaml'] ?? '';
    expect(yaml).toContain('#   A5 «* Алдын ала дерек» — кесте астындағы жазу\n');
    for (const field of Object.keys(parse(yaml)))
      expect(yaml).toMatch(new RegExp(`^# .*[а-яәі].*\\n${field}:`, 'm'));
    expect(story.datasets.get('aimaq-sauaty')?.rows.map(({ key }) => key)).toEqual([
      'almaty',
      'astana',
    ]);
    expect(story.cells.get('aimaq-sauaty/almaty/ulesi')).toMatchObject({ value: 74.2, unit: '%' });
  });

  it.each([...MESSY_NUMBERS, ...MESSY_LAYOUTS].map((one) => [one.title, one] as const))(
    'of a table with %s builds at once',
    async (_title, { table, answers = {} }) => {
      const { header, wide, decimal, key } = answers;
      const flags = [
        ...(header ? ['--header', String(header[0] + 1)] : []),
        ...(wide ? ['--wide'] : []),
        ...(decimal ? ['--decimal', decimal] : []),
        ...(key ? ['--key', key.join(',')] : []),
      ];
      const { code, said } = await run([...WORDS, ...flags, '--yes'], from(table.join('\n')));
      expect([code, said]).toEqual([0, expect.stringContaining('Жазылды:')]);
    },
  );

  it('is not written without the editor’s yes', async () => {
    const alone = await run(WORDS, from(CSV));
    expect([alone.code, alone.files]).toEqual([1, {}]);
    expect(alone.said).toMatch(
      /Ештеңе жазылған жоқ\. Бәрі дұрыс түсінілсе, осы бұйрықты --yes параметрімен қайталаңыз\.$/,
    );
    const no = await run([...WORDS, '--name', 'x', '--title', 'Т', '--kind', 'plan'], {
      ...from(CSV),
      replies: ['жоқ'],
    });
    expect([no.code, no.files, no.questions]).toEqual([1, {}, ['Осылай жазайық па? (иә/жоқ): ']]);
    const yes = await run([...WORDS, '--name', 'x', '--title', 'Т', '--kind', 'plan'], {
      ...from(CSV),
      replies: ['иә'],
    });
    expect(yes.code).toBe(0);
    expect(yes.story.datasets.get('x')).toMatchObject({ kind: 'plan', title: { kk: 'Т' } });
  });

  it('asks on a terminal what it cannot know', async () => {
    const { code, questions, files } = await run(['dataset'], {
      ...from('Жыл;Саны\n2019;1,234\n2020;2,345\n'),
      replies: [
        'аймақ сауаты.cs',
        'аймақ сауаты.csv',
        'x',
        '',
        'news',
        'Хабар',
        '',
        'үтір',
        'comma',
        'иә',
      ],
    });
    expect(code).toBe(0);
    expect(questions.map((question) => question.replaceAll('\u00a0', ' '))).toEqual([
      'Кестенің файлы: .xlsx не .csv: ',
      expect.stringMatching(
        /^ {2}«.*аймақ сауаты\.cs» деген файл жоқ\. Бәлкім, «аймақ сауаты\.csv» болар\.\n/,
      ),
      'Жиынтықтың атауы: мекенжайы мен файлдары осылай аталады [aimaq-sauaty]: ',
      'Жиынтықтың қазақша атауы (жазылмаса, кесте үстіндегі жазудан алынады): ',
      'Дереккөздің белгісі: data/sources.yaml ішіндегі id, жаңа болса, жаңа белгі: ',
      'Жаңа дереккөздің атауы: ',
      'Сандардың түрі: measured — өлшенген, estimate — бағалау, plan — жоспар, forecast — болжам [measured]: ',
      'B2 ұяшығындағы «1,234» қай сан?\n  comma — 1,234 (үтір — ондық бөлшектің белгісі)\n  point — 1 234 (үтір — мыңдықтарды бөлетін белгі)\n  (бос жол — тоқтату): ',
      'B2 ұяшығындағы «1,234» қай сан?\n  comma — 1,234 (үтір — ондық бөлшектің белгісі)\n  point — 1 234 (үтір — мыңдықтарды бөлетін белгі)\n  (бос жол — тоқтату): ',
      'Осылай жазайық па? (иә/жоқ): ',
    ]);
    expect(files['data/x.csv']).toBe('year,sany\n2019,1.234\n2020,2.345\n');
    expect(files['data/sources.yaml']).toContain('- id: news\n');
  });

  it('takes a sheet of a workbook and a source that is not there yet', async () => {
    const { code, story } = await run(
      [
        ...['dataset', '--from', 'кітап.xlsx', '--sheet', 'Деректер', '--name', 'literacy-2'],
        ...['--source', 'bureau', '--source-title', 'Бюро кестесі', '--yes'],
      ],
      from(fixture('libreoffice.xlsx'), 'кітап.xlsx'),
    );
    expect(code).toBe(0);
    expect(story.sources.get('bureau')).toMatchObject({ title: 'Бюро кестесі', type: 'dataset' });
    expect(story.datasets.get('literacy-2')?.sources).toEqual([{ source: 'bureau' }]);
    expect(story.cells.get('literacy-2/abai-oblysy-2023/qala')?.value).toBe(80.05);
  });

  it('is refused with every fault at once, of the flags and of the table', async () => {
    const { code, said, files } = await run(
      [
        ...['dataset', '--from', 'аймақ сауаты.csv', '--name', 'literacy', '--source', 'artcle-c'],
        ...['--kind', 'measurd', '--decimal', 'cmma', '--header', '0', '--yess'],
      ],
      from('Жыл;Саны\n2019;1,234\n2020;көп\n2021;5\n'),
    );
    expect([code, files]).toEqual([1, {}]);
    expect(said.replaceAll('\u00a0', ' ').split('\n').slice(2)).toEqual([
      '--yess: мұндай параметр жоқ. Бәлкім, «--yes» болар.',
      '--name: data/literacy.yaml деген файл бар. Бар файл өзгертілмейді: басқа атау беріңіз.',
      '--source-title: «artcle-c» деген дереккөз жоқ. Бәлкім, «article-c» болар. Жаңа дереккөз болса, атауын --source-title арқылы жазыңыз.',
      '--kind: «measurd» деген түр жоқ. Бәлкім, «measured» болар. Мүмкін мәндері: measured, estimate, plan, forecast.',
      '--header: «0» жол нөмірі емес. Бір нөмір не екі нөмір жазыңыз: 3 немесе 3-4.',
      '--decimal: «cmma» деген белгі жоқ. Бәлкім, «comma» болар. Мүмкін мәндері: comma, point.',
      'аймақ сауаты.csv, B3: «көп» — сан емес, ал бағандағы басқа мәндер сан. Ұяшықта санды ғана қалдырыңыз немесе оны босатыңыз.',
      'аймақ сауаты.csv, B2: «1,234» екі түрлі оқылады: 1,234 немесе 1 234; мұндай ұяшық саны — 1. Ондық бөлшектің белгісін айтыңыз: --decimal comma (үтір) немесе --decimal point (нүкте).',
    ]);
  });

  it.each([
    [['--name', 'sources'], '--name: «sources» атауы бос емес. Басқа атау беріңіз.'],
    [
      ['--name', 'Сауат'],
      '--name: «Сауат» атауға жарамайды. Атау кіші латын әрпінен басталып, латын әріптерінен, цифрлардан және сызықшадан тұрады.',
    ],
    [
      ['--source-title', 'Мақала'],
      '--source-title: «article-c» дереккөзі бар. Оның атауын қайта жазудың керегі жоқ: --source-title параметрін алып тастаңыз.',
    ],
    [
      ['--title', 'Жаңа "жиынтық"'],
      '--title: Тік тырнақша («"») бар. Мәтін « » тырнақшасына алынады.',
    ],
  ])('is refused with %j', async (flags, fault) => {
    const { code, said, files } = await run([...WORDS, ...flags, '--yes'], from(CSV));
    expect([code, files]).toEqual([1, {}]);
    expect(said).toContain(fault);
  });
});

describe('the script', () => {
  it('tells how far a long table has been read, but not to a machine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'new-'));
    try {
      const lines = Array.from({ length: 2500 }, (_, i) => `2024-${i};${i}`);
      writeFileSync(join(folder, 'long.csv'), ['Белгісі;Саны', ...lines].join('\n'));
      const script = fileURLToPath(new URL('../../scripts/new.ts', import.meta.url));
      const start = (env: NodeJS.ProcessEnv) =>
        spawnSync(process.execPath, [script, 'dataset', '--from', 'long.csv', '--knid', 'x'], {
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], INIT_CWD: folder, ...env },
        });
      const seen = start({});
      expect(seen.stderr).toMatch(
        /^(?:Кестенің жолдары оқылып жатыр: [\d\u00a0]+\/2\u00a0501\n)+Бағандары мен жолдары талданып жатыр…\n$/,
      );
      expect([seen.status, seen.stdout]).toEqual([
        1,
        'Ештеңе жазылған жоқ.\n\n--knid: мұндай параметр жоқ. Бәлкім, «--kind» болар.\n--source: жауабы керек. Дереккөздің белгісі: data/sources.yaml ішіндегі id, жаңа болса, жаңа белгі.\n',
      ]);
      expect(start({ CI: 'true' }).stderr).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
