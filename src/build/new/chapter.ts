import { ADDRESS } from '../../lib/cell.ts';
import { suggest } from '../../lib/nearest.ts';
import { TextCheck } from '../texts.ts';
import type { Project } from './project.ts';
import type { Objection, Question } from './question.ts';
import { placeName } from './table/names.ts';
import { badHeading, badName, badTranslation } from './wording.ts';

/** What must be known of a chapter before its file can be written. */
export function chapterQuestions(project: Project): Question[] {
  return [
    { flag: 'title', words: 'Тараудың тақырыбы', asked: true, fault: badHeading },
    {
      flag: 'name',
      words: 'Мәзірдегі қысқа атауы',
      asked: true,
      after: 'title',
      offer: ({ title }) => title,
      fault: badHeading,
    },
    {
      flag: 'number',
      words: 'Нөмірі',
      asked: true,
      offer: () => String(freeNumber(project)),
      fault: (number) => badNumber(number, project),
    },
    {
      flag: 'slug',
      words: 'Мекенжайы, латын әріптерімен',
      asked: true,
      after: 'title',
      offer: ({ title }) => placeName(title ?? '') || undefined,
      fault: (slug) => badName(slug) ?? takenSlug(slug, project),
    },
    {
      flag: 'cell',
      words: 'Тарау ашылатын сан: ұяшығының мекенжайы, мысалы literacy/2015/share',
      asked: true,
      fault: (address) => badCell(address, project),
    },
    {
      flag: 'years',
      words: 'Тарау қамтитын жылдар, мысалы 2013-2015',
      asked: true,
      after: 'cell',
      offer: ({ cell }) => yearsAround(cell, project),
      fault: badYears,
    },
    {
      flag: 'chart',
      words: 'Қойылатын дайын диаграмманың атауы',
      asked: true,
      offer: () => '',
      fault: (id) =>
        project.charts.includes(id)
          ? undefined
          : [`«${id}» деген диаграмма жоқ`, suggest(id, project.charts)],
    },
    ...(['ru', 'en'] as const).map((language) => ({
      flag: language,
      words: `Тақырыптың ${language === 'ru' ? 'орысша' : 'ағылшынша'} аудармасы, сансыз`,
      asked: true,
      offer: () => '',
      fault: (title: string) => badTranslation(language, title, project),
    })),
  ];
}

function freeNumber({ chapters }: Project): number {
  return Math.max(0, ...chapters.map(({ number }) => number)) + 1;
}

function badNumber(text: string, project: Project): Objection | undefined {
  if (!/^\d{1,4}$/.test(text)) return [`«${text}» нөмірге жарамайды`, 'Нөмір — төрт цифрға дейін'];
  const rival = project.chapters.find(({ number }) => number === Number(text));
  return rival && [`${text}-нөмір бос емес: ${rival.id}`, `Бос нөмір: ${freeNumber(project)}`];
}

function takenSlug(slug: string, { chapters }: Project): Objection | undefined {
  const rival = chapters.find((chapter) => chapter.slug === slug);
  return rival && [`«${slug}» мекенжайы бос емес: ${rival.id}`, 'Басқа мекенжай жазыңыз'];
}

function badCell(address: string, project: Project): Objection | undefined {
  const check = new TextCheck('', project);
  if (check.cell(address, 1)) return undefined;
  const [problem] = check.problems;
  return problem
    ? [problem.what, problem.expected]
    : [`«${address}» ұяшығының жиынтығы оқылмайды`, 'Алдымен жиынтықтың қателерін түзетіңіз'];
}

/** How years are answered: one, or two with a sign between them. */
export const YEARS = /^(\d{4})(?:\s*[-–,]\s*(\d{4}))?$/;

function badYears(text: string): Objection | undefined {
  const [, from = '', to = from] = YEARS.exec(text) ?? [];
  return from !== '' && from <= to
    ? undefined
    : [`«${text}» жылдарға жарамайды`, 'Екі жыл жазыңыз, ертерегі бірінші: 2013-2015'];
}

/** Offer the years of the dataset that the opening number stands in, or is computed from. */
function yearsAround(address = '', { cells, datasets }: Project): string | undefined {
  const [origin = ''] = (cells.get(address)?.formula ?? address).match(ADDRESS) ?? [];
  const dataset = datasets.get(origin.split('/')[0] ?? '');
  const field = dataset?.fields.find(({ type }) => type === 'year');
  const years = dataset?.rows.flatMap(({ values }) => (field ? (values[field.name] ?? []) : []));
  const known = (years ?? []).map(Number);
  return known.length > 0 ? `${Math.min(...known)}-${Math.max(...known)}` : undefined;
}
