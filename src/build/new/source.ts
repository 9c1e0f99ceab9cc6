import { suggest } from '../../lib/nearest.ts';
import type { Project } from './project.ts';
import type { Objection, Question } from './question.ts';
import { placeName } from './table/names.ts';
import { badName, badWriting } from './wording.ts';

/** Types of CSL that fit what the story rests on, and what they are for. */
const TYPES: Record<string, string> = {
  article: 'мақала',
  'article-journal': 'ғылыми журналдағы мақала',
  'article-newspaper': 'газет не агенттік хабары',
  book: 'кітап',
  dataset: 'деректер кестесі',
  legislation: 'заң, жарлық, қаулы',
  report: 'есеп',
  speech: 'сөз, жолдау',
  thesis: 'диссертация',
  webpage: 'веб-бет',
};

const nothing = () => '';

/** What must be known of a source before it can be cited. */
export function sourceQuestions(project: Project): Question[] {
  return [
    { flag: 'title', words: 'Дереккөздің атауы, өз тілінде', asked: true, fault: badWriting },
    {
      flag: 'id',
      words: 'Белгісі: мәтінде осымен аталады, мысалы bureau-2024',
      asked: true,
      after: 'title',
      offer: ({ title }) => placeName(title ?? '') || undefined,
      fault: (id) => badName(id) ?? takenId(id, project),
    },
    {
      flag: 'short',
      words: 'Қысқа атауы, мысалы «Бюро, 2024»',
      asked: true,
      after: 'title',
      offer: ({ title }) => title,
      fault: badWriting,
    },
    {
      flag: 'type',
      words: 'Түрі',
      list: TYPES,
      asked: true,
      offer: () => 'webpage',
      fault: (type) =>
        Object.hasOwn(TYPES, type)
          ? undefined
          : [`«${type}» деген түр жоқ`, suggest(type, Object.keys(TYPES))],
    },
    { flag: 'author', words: 'Авторы не мекемесі', asked: true, offer: nothing, fault: badWriting },
    {
      flag: 'container',
      words: 'Қай басылымда не сайтта шыққан',
      asked: true,
      offer: nothing,
      fault: badWriting,
    },
    { flag: 'url', words: 'Мекенжайы: https://…', asked: true, offer: nothing, fault: badAddress },
    {
      flag: 'language',
      words: 'Тілі: kk, ru не en',
      asked: true,
      offer: () => 'kk',
      fault: badLanguage,
    },
    {
      flag: 'issued',
      words: 'Шыққан күні: 2024, 2024-03 не 2024-03-05',
      asked: true,
      offer: nothing,
      fault: badDate,
    },
    {
      flag: 'accessed',
      words: 'Оқылған күні: 2024-03-05',
      asked: true,
      offer: nothing,
      fault: badDate,
    },
    { flag: 'note', words: 'Ескертпе', offer: nothing, fault: badWriting },
  ];
}

function takenId(id: string, { sources }: Project): Objection | undefined {
  return sources.has(id)
    ? [`«${id}» дереккөзі бар`, 'Басқа белгі жазыңыз немесе барын қолданыңыз']
    : undefined;
}

function badAddress(url: string): Objection | undefined {
  return URL.canParse(url) && /^https?:/.test(url)
    ? undefined
    : [`«${url}» мекенжай емес`, 'Мекенжай https:// деп басталады'];
}

function badLanguage(language: string): Objection | undefined {
  return /^[a-z]{2,3}$/.test(language)
    ? undefined
    : [`«${language}» тіл белгісі емес`, 'Тіл екі әріппен жазылады: kk, ru, en'];
}

function badDate(date: string): Objection | undefined {
  return /^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)
    ? undefined
    : [`«${date}» күн емес`, 'Күн былай жазылады: 2024, 2024-03 немесе 2024-03-05'];
}
