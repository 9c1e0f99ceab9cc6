import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { STATED_KINDS } from '../../lib/kind.ts';
import { guess, suggest } from '../../lib/nearest.ts';
import type { Project } from './project.ts';
import type { Answers, Objection, Question } from './question.ts';
import { placeName } from './table/names.ts';
import { badName, badWriting } from './wording.ts';

const RESERVED = ['sources', 'derived', 'glossary'];

const leftOut = () => '';

/** What must be known of a table before it can become a dataset. */
export function datasetQuestions(project: Project): Question[] {
  return [
    {
      flag: 'from',
      words: 'Кестенің файлы: .xlsx не .csv',
      asked: true,
      fault: (path) => missingFile(resolve(project.folder, path)),
    },
    {
      flag: 'name',
      words: 'Жиынтықтың атауы: мекенжайы мен файлдары осылай аталады',
      asked: true,
      after: 'from',
      offer: ({ from }) =>
        (from ? placeName(basename(from).replace(/\.[^.]*$/, '')) : '') || undefined,
      fault: (name) => badName(name) ?? takenName(name, project),
    },
    {
      flag: 'title',
      words: 'Жиынтықтың қазақша атауы (жазылмаса, кесте үстіндегі жазудан алынады)',
      asked: true,
      offer: leftOut,
      fault: badWriting,
    },
    {
      flag: 'source',
      words: 'Дереккөздің белгісі: data/sources.yaml ішіндегі id, жаңа болса, жаңа белгі',
      asked: true,
      fault: badName,
    },
    {
      flag: 'source-title',
      words: 'Жаңа дереккөздің атауы',
      after: 'source',
      asked: ({ source = '' }) => source !== '' && !project.sources.has(source),
      offer: ({ source = '' }) => (source === '' || project.sources.has(source) ? '' : undefined),
      fault: (title, given) => knownSource(given, project) ?? badWriting(title),
      missing: ({ source = '' }) => [
        `«${source}» деген дереккөз жоқ`,
        `${suggest(source, project.sources.keys())}. Жаңа дереккөз болса, атауын --source-title арқылы жазыңыз`,
      ],
    },
    {
      flag: 'kind',
      words:
        'Сандардың түрі: measured — өлшенген, estimate — бағалау, plan — жоспар, forecast — болжам',
      asked: true,
      offer: () => 'measured',
      fault: (kind) => oneOf(kind, STATED_KINDS, 'түр'),
    },
    { flag: 'sheet', words: 'Excel парағының атауы (бірнеше парақ болса)', offer: leftOut },
    {
      flag: 'header',
      words: 'Бағандар аталған жолдың нөмірі: 3 немесе 3-4',
      offer: leftOut,
      fault: badRows,
    },
    {
      flag: 'decimal',
      words: 'Екі түрлі оқылатын сандағы ондық бөлшектің белгісі: comma (үтір) не point (нүкте)',
      offer: leftOut,
      fault: (sign) => oneOf(sign, ['comma', 'point'], 'белгі'),
    },
    {
      flag: 'dates',
      words: 'Қиғаш сызықты күнде алдымен не тұр: dmy (күн) не mdy (ай)',
      offer: leftOut,
      fault: (order) => oneOf(order, ['dmy', 'mdy'], 'рет'),
    },
    {
      flag: 'key',
      words:
        'Жолды басқалардан ажырататын өрістер, үтірмен: region,year; жолдарды нөмірлеу үшін: row',
      offer: leftOut,
    },
    { flag: 'wide', words: 'Атауы жыл болып келген бағандарды жолға айналдырмау', toggle: true },
    { flag: 'yes', words: 'Болжамдарды сұрамай-ақ растау', toggle: true },
  ];
}

function missingFile(path: string): Objection | undefined {
  if (existsSync(path) && statSync(path).isFile()) return undefined;
  const folder = dirname(path);
  const near = existsSync(folder)
    ? readdirSync(folder).filter((one) => /\.(?:xlsx|csv|tsv|txt)$/i.test(one))
    : [];
  return [`«${path}» деген файл жоқ`, suggest(basename(path), near)];
}

function takenName(name: string, { has }: Project): Objection | undefined {
  if (RESERVED.includes(name)) return [`«${name}» атауы бос емес`, 'Басқа атау беріңіз'];
  const file = [`data/${name}.yaml`, `data/${name}.csv`].find(has);
  return file === undefined
    ? undefined
    : [`${file} деген файл бар`, 'Бар файл өзгертілмейді: басқа атау беріңіз'];
}

function knownSource({ source = '' }: Answers, { sources }: Project): Objection | undefined {
  return sources.has(source)
    ? [
        `«${source}» дереккөзі бар`,
        'Оның атауын қайта жазудың керегі жоқ: --source-title параметрін алып тастаңыз',
      ]
    : undefined;
}

function oneOf(answer: string, valid: readonly string[], what: string): Objection | undefined {
  return valid.includes(answer)
    ? undefined
    : [
        `«${answer}» деген ${what} жоқ`,
        [...guess(answer, valid), `Мүмкін мәндері: ${valid.join(', ')}`].join('. '),
      ];
}

/** How the rows of the head are answered: one, or two with a dash between them. */
export const ROWS = /^([1-9]\d*)(?:\s*[-–]\s*([1-9]\d*))?$/;

function badRows(rows: string): Objection | undefined {
  const [, from, to = from] = ROWS.exec(rows) ?? [];
  return from !== undefined && Number(from) <= Number(to)
    ? undefined
    : [`«${rows}» жол нөмірі емес`, 'Бір нөмір не екі нөмір жазыңыз: 3 немесе 3-4'];
}
