import type { Assumptions } from '../supply-demand.ts';

/** Words around a guess that the reader makes before a chart is seen. */
export const GUESS_WORDS = {
  label: 'Болжап көріңіз',
  yours: 'Сіздің болжамыңыз',
  compare: 'Дерекпен салыстыру',
  skip: 'Болжамай-ақ көру',
  datum: 'Дерек',
  veil: 'Диаграмма салыстырғаннан кейін ашылады',
} as const;

/** Words around the balance of demand and supply that the reader reckons. */
export const BALANCE_WORDS = {
  label: 'Есептеп көріңіз',
  lead: 'Үш жорамалды өзіңіз қойыңыз: шыққан сан — сіздің есебіңіз, болжам емес.',
  stillLead: 'Мына есеп үш жорамалға сүйенеді, ол болжам емес.',
  assumptions: 'Үш жорамал',
  demand: 'Сұраныс',
  supply: 'Ұсыныс',
  difference: 'Айырмасы',
  openings: 'жұмыс орны',
  people: 'адам',
  reset: 'Бастапқы жорамалдарға қайту',
  share:
    'Жорамалдарыңыз беттің мекенжайында сақталады: сыныппен бөлісу үшін сол мекенжайды жіберіңіз.',
} as const;

/** What the reader of the balance of demand and supply sets, and why we begin where we begin. */
export const ASSUMPTION_WORDS: Record<keyof Assumptions, { label: string; start: string }> = {
  it: {
    label: 'Ашылатын орындардың IT саласындағы бөлігі',
    start: 'Біздің алғашқы жорамалымыз — төрт салаға тең бөлгендегі үлес, нақтысы дереккөзде жоқ.',
  },
  join: {
    label: 'Диплом алғандардың IT саласына баратын бөлігі',
    start:
      'Біздің алғашқы жорамалымыз — тең жартысы, түлектердің қаншасы IT саласына баратыны дереккөзде жоқ.',
  },
  years: {
    label: 'Неше жылдың дипломы саналады',
    start:
      'Біздің алғашқы жорамалымыз — 2018 жылдан 2025 жылға дейінгі жеті жыл, қай жылдарды санау керегі дереккөзде жоқ.',
  },
};
