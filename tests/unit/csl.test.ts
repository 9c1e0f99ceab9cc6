import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { MONTHS } from '../../src/lib/kazakh/date.ts';
import { ending } from '../../src/lib/kazakh/ending.ts';
import { lastWord } from '../../src/lib/kazakh/spoken.ts';
import { bibliography, citeproc, cslFile } from './fixtures/citeproc.ts';

const { DOMParser } = new JSDOM('').window;
const CSL = 'http://purl.org/net/xbiblio/csl';
const GOST = 'gost-7-1-2003-kk.csl';
const KAZAKH = 'locales-kk-KZ.xml';

/** Parse XML; text that is not well-formed throws. */
function parse(xml: string): Element {
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement;
}

const all = (root: Element, name: string) => [...root.getElementsByTagNameNS(CSL, name)];

const nameOf = (element: Element) => element.getAttribute('name') ?? '';

/** Terms of a locale: name and form, and what it says. */
function terms(xml: string): Map<string, string> {
  const entries = all(parse(xml), 'term').map((term) => {
    const form = term.getAttribute('form') ?? 'long';
    return [`${nameOf(term)} ${form}`, (term.textContent ?? '').trim()] as const;
  });
  expect(new Set(entries.map(([key]) => key)).size).toBe(entries.length);
  return new Map(entries);
}

/** A style of one line, to print one thing. */
const style = (layout: string) =>
  `<style xmlns="${CSL}" class="in-text" version="1.0"><info><title>t</title><id>t</id>` +
  '<updated>2026-11-22T00:00:00+00:00</updated></info><citation><layout><text variable="title"/>' +
  `</layout></citation><bibliography><layout>${layout}</layout></bibliography></style>`;

const date = (...parts: number[]) => ({ 'date-parts': [parts] });

describe('every file', () => {
  it.each([GOST, KAZAKH, 'locales-ru-RU.xml', 'modern-language-association.csl'])(
    '%s is CSL 1.0 and says its licence',
    (file) => {
      const root = parse(cslFile(file));
      expect([root.namespaceURI, root.getAttribute('version')]).toEqual([CSL, '1.0']);
      const [rights] = all(root, 'rights');
      expect(rights?.getAttribute('license')).toBe(
        'http://creativecommons.org/licenses/by-sa/3.0/',
      );
    },
  );
});

describe('the Kazakh locale', () => {
  const kazakh = terms(cslFile(KAZAKH));
  const english = terms(plugins.config.get('@csl').locales.get('en-US'));
  const isOrdinal = (key: string) => key.startsWith('ordinal');

  it('has every term of en-US in every form, and no other', () => {
    const named = (keys: Iterable<string>) => [...keys].filter((key) => !isOrdinal(key)).sort();
    expect(english.size).toBeGreaterThan(370);
    expect(named(kazakh.keys())).toEqual(named(english.keys()));
  });

  it('leaves empty only what en-US leaves empty', () => {
    const empty = (locale: Map<string, string>) =>
      [...locale].filter(([, text]) => text === '').map(([key]) => key);
    expect(empty(kazakh).sort()).toEqual(empty(english).sort());
  });

  it('is written in Kazakh letters and signs alone', () => {
    const latin = [...kazakh].filter(([, text]) => /[a-z]/i.test(text));
    expect(latin).toEqual([]);
  });

  it('names the months as the site does and shortens them to three letters', () => {
    const month = (form: string) =>
      MONTHS.map((_, i) => kazakh.get(`month-${String(i + 1).padStart(2, '0')} ${form}`));
    expect(month('long')).toEqual(MONTHS);
    expect(month('short')).toEqual(MONTHS.map((name) => `${name.slice(0, 3)}.`));
  });

  it('writes dates as CLDR does for kk', () => {
    const items = [
      { id: 'a', issued: date(2018, 1, 9) },
      { id: 'b', issued: date(2018, 1) },
    ];
    const print = (form: string) =>
      bibliography(style(`<date variable="issued" form="${form}"/>`), items);
    const long = new Intl.DateTimeFormat('kk', { dateStyle: 'long', timeZone: 'UTC' });
    const [day, month] = print('text');
    expect(day).toBe(long.format(Date.UTC(2018, 0, 9)));
    expect(month).toBe('2018 ж. қаңтар');
    expect(print('numeric')).toEqual(['09.01.2018', '01.2018']);
  });

  it('gives every ordinal from 1 to 999 the ending that its last word takes', () => {
    const numbers = Array.from({ length: 999 }, (_, i) => i + 1);
    const items = numbers.map((n) => ({ id: String(n), type: 'book', edition: n }));
    const printed = bibliography(style('<number variable="edition" form="ordinal"/>'), items);
    expect(printed).toEqual(numbers.map((n) => `${n}-${ending(lastWord(n), 'реттік')}`));
  });
});

describe('the GOST style', () => {
  const person = (family: string, given: string) => ({ family, given });
  const adilet = {
    'container-title': '«Әділет» ақпараттық-құқықтық жүйесі',
    URL: 'https://adilet.zan.kz/kaz/docs/Z030000508_',
    accessed: date(2026, 11, 22),
  };
  /** The first two are printed so in lists of references that others published. */
  const CASES: [string, object][] = [
    [
      'Кәкішұлы Т. Қазақ әдебиетінің қысқаша тарихы. – Алматы: Қазақ университеті, 2002. – 235 б.',
      {
        type: 'book',
        author: [person('Кәкішұлы', 'Тұрсынбек')],
        title: 'Қазақ әдебиетінің қысқаша тарихы',
        'publisher-place': 'Алматы',
        publisher: 'Қазақ университеті',
        issued: date(2002),
        'number-of-pages': 235,
      },
    ],
    [
      'Қазақстан Республикасының 2003 жылғы 19 желтоқсандағы № 508-II «Жарнама туралы» Заңы // «Әділет» ақпараттық-құқықтық жүйесі. – URL: https://adilet.zan.kz/kaz/docs/Z030000508_ (қаралған күні: 22.11.2026).',
      {
        type: 'legislation',
        title:
          'Қазақстан Республикасының 2003 жылғы 19 желтоқсандағы № 508-II «Жарнама туралы» Заңы',
        ...adilet,
      },
    ],
    [
      'Жарнама туралы: Қазақстан Республикасының Заңы, 19.12.2003, № 508 // «Әділет» ақпараттық-құқықтық жүйесі. – URL: https://adilet.zan.kz/kaz/docs/Z030000508_ (қаралған күні: 22.11.2026).',
      {
        type: 'legislation',
        title: 'Жарнама туралы',
        genre: 'Қазақстан Республикасының Заңы',
        number: '508',
        issued: date(2003, 12, 19),
        ...adilet,
      },
    ],
    [
      'Автор А. А., Басқа Б. Тақырып / ред. басқ. Д. Сейт; ауд. М. Омар. – 2-басылым. – Т. 3. – Алматы: Жазушы, 2004. – (Қазақ сыны; № 5).',
      {
        type: 'book',
        author: [person('Автор', 'Асан Айдарұлы'), person('Басқа', 'Берік')],
        editor: [person('Сейт', 'Дана')],
        translator: [person('Омар', 'Мұрат')],
        title: 'Тақырып',
        edition: 2,
        volume: 3,
        'publisher-place': 'Алматы',
        publisher: 'Жазушы',
        issued: date(2004),
        'collection-title': 'Қазақ сыны',
        'collection-number': 5,
      },
    ],
    [
      'Бір А. және т.б. Тарау // Жинақ / ред. басқ. Д. Сейт. – Астана: Фолиант, 2019. – Б. 12–20.',
      {
        type: 'chapter',
        author: ['Бір', 'Екі', 'Үш', 'Төрт'].map((family) => person(family, 'А.')),
        title: 'Тарау',
        'container-title': 'Жинақ',
        editor: [person('Сейт', 'Дана')],
        'publisher-place': 'Астана',
        publisher: 'Фолиант',
        issued: date(2019),
        page: '12-20',
      },
    ],
    [
      'Автор А. Мақала // Хабаршы. – 2020. – Т. 5, № 2. – Б. 45–50. – DOI: 10.1234/abc.',
      {
        type: 'article-journal',
        author: [person('Автор', 'А.')],
        title: 'Мақала',
        'container-title': 'Хабаршы',
        volume: 5,
        issue: 2,
        page: '45-50',
        issued: date(2020),
        DOI: '10.1234/abc',
      },
    ],
    [
      'Автор А. Мақала // Егемен Қазақстан. – 2018. – 9 қаңтар, № 6.',
      {
        type: 'article-newspaper',
        author: [person('Автор', 'А.')],
        title: 'Мақала',
        'container-title': 'Егемен Қазақстан',
        issue: 6,
        issued: date(2018, 1, 9),
      },
    ],
    [
      'Автор А. Тақырып: диссертация. – Алматы: ҚазҰУ, 2019. – 150 б.',
      {
        type: 'thesis',
        author: [person('Автор', 'А.')],
        title: 'Тақырып',
        'publisher-place': 'Алматы',
        publisher: 'ҚазҰУ',
        issued: date(2019),
        'number-of-pages': 150,
      },
    ],
    [
      'ҚР СТ 1.5-2013. Стандарттарға қойылатын талаптар. – Астана, 2013.',
      {
        type: 'standard',
        number: 'ҚР СТ 1.5-2013',
        title: 'Стандарттарға қойылатын талаптар',
        'publisher-place': 'Астана',
        issued: date(2013),
      },
    ],
    [
      'ҚР Ұлттық статистика бюросы. Халық саны [Электрондық ресурс]: деректер жиынтығы // Талдау. – 1.2 басылымы. – 2024. – URL: https://stat.gov.kz/ (қаралған күні: 02.01.2026).',
      {
        type: 'dataset',
        author: [{ literal: 'ҚР Ұлттық статистика бюросы' }],
        title: 'Халық саны',
        'container-title': 'Талдау',
        version: '1.2',
        URL: 'https://stat.gov.kz/',
        issued: date(2024),
        accessed: date(2026, 1, 2),
      },
    ],
  ];

  it.each(CASES)('prints %s', (expected, item) => {
    expect(bibliography(cslFile(GOST), [{ id: 'one', ...item }])).toEqual([expected]);
  });

  it('cites by number in brackets, with the page as it is said', () => {
    const items = CASES.map(([, item], i) => ({ id: String(i), ...item }));
    const engine = citeproc(cslFile(GOST), items);
    const page = { locator: '15', label: 'page' };
    expect(engine.makeCitationCluster([{ id: '1', ...page }])).toBe('[2, 15 б.]');
    expect(engine.makeCitationCluster(['0', '1', '2', '5'].map((id) => ({ id })))).toBe('[1–3; 6]');
  });

  it('calls every macro that it defines and defines every macro that it calls', () => {
    const root = parse(cslFile(GOST));
    const called = [...root.querySelectorAll('[macro]')].map((one) => one.getAttribute('macro'));
    expect([...new Set(called)].sort()).toEqual(all(root, 'macro').map(nameOf).sort());
  });
});
