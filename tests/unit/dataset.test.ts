import { describe, expect, it } from 'vitest';
import { CSV, read, replace, YAML } from './fixtures/literacy.ts';

const DIGITS = 'Тек цифр мен ондық нүкте жазылады; дерек жоқ болса, бос қалдырыңыз';
const TIDY = 'Ондық бөлшек нүктемен жазылады, бос орын мен артық таңба қойылмайды';
const QUOTES = 'Мәтін ішіндегі тырнақша екі рет жазылып, мәтін толық тырнақшаға алынады';

const rows = (...lines: string[]) => `year,share\n${lines.join('\n')}\n`;

describe('a table that is well formed', () => {
  it('is read with its keys, lines, values, kind and sources', () => {
    expect(read({}).dataset?.rows[2]).toEqual({
      key: '2015',
      line: 4,
      values: { year: 2015, share: 74.2 },
      kind: 'measured',
      sources: [{ source: 'article-c', sentence: 6 }],
      note: undefined,
    });
  });

  it.each([
    ['a byte-order mark', `\uFEFF${CSV}`],
    ['CRLF at the ends of lines', CSV.replaceAll('\n', '\r\n')],
    ['a byte-order mark and CRLF, as Excel writes them', `\uFEFF${CSV.replaceAll('\n', '\r\n')}`],
    ['no line end after the last line', CSV.trimEnd()],
    ['blank lines at the end', `${CSV}\n\n\n`],
    ['quotes around values', CSV.replaceAll(/[^,\n]+/g, '"$&"')],
    ['its columns in another order', 'share,year\n63.2,2013\n64.1,2014\n74.2,2015\n'],
  ])('may have %s', (_what, csv) => {
    const { dataset, faults } = read({ csv });
    expect(faults).toEqual([]);
    expect(dataset?.rows.map(({ key, line, values }) => [key, line, values['share']])).toEqual([
      ['2013', 2, 63.2],
      ['2014', 3, 64.1],
      ['2015', 4, 74.2],
    ]);
  });

  it.each([
    ['a comma', '"a, b"', 'a, b'],
    ['doubled quotes', '"a ""b"""', 'a "b"'],
    ['the end of a line', '"a\nb"', 'a\nb'],
  ])('keeps %s inside quotes', (_what, written, note) => {
    const { dataset, faults } = read({ csv: `year,share,note\n2013,63.2,${written}\n2014,1,\n` });
    expect(faults).toEqual([]);
    expect(dataset?.rows.map((row) => row.note)).toEqual([note, undefined]);
  });

  it.each([
    ['0', 0],
    ['100', 100],
    ['0.05', 0.05],
    ['63.20', 63.2],
    ['', null],
  ])('reads «%s» as %s', (written, value) => {
    expect(read({ csv: rows(`2013,${written}`) }).dataset?.rows[0]?.values['share']).toBe(value);
  });

  it('takes kind and sentence of a row before those of the dataset', () => {
    const csv = 'year,share,kind,sentence\n2013,1,plan,\n2014,2,,6\n';
    expect(read({ csv }).dataset?.rows.map((row) => row.kind)).toEqual(['plan', 'measured']);
  });

  it('takes the source of a row out of those of the dataset', () => {
    const yaml = replace(YAML, ['    sentence: 6\n', '    sentence: 6\n  - source: worldbank\n']);
    const csv = 'year,share,source\n2013,1,worldbank\n2014,2,\n';
    expect(read({ csv, yaml }).dataset?.rows.map((row) => row.sources)).toEqual([
      [{ source: 'worldbank' }],
      [{ source: 'article-c', sentence: 6 }, { source: 'worldbank' }],
    ]);
  });
});

describe('a header', () => {
  it.each([
    [
      'an unknown field, with the nearest name, and the missing one',
      'year,shre\n2013,1\n',
      [
        '1: «shre» деген өріс YAML файлында жоқ. Бәлкім, «share» болар.',
        '1: «share» өрісі жоқ. YAML файлындағы әр өріс CSV файлының бірінші жолында болуы керек.',
      ],
    ],
    [
      'a field written twice',
      'year,share,share\n2013,1,1\n',
      ['1: «share» өрісі екі рет жазылған. Біреуін өшіріңіз.'],
    ],
    [
      'semicolons',
      'year;share\n2013;63.2\n',
      ['1: Өрістер нүктелі үтірмен бөлінген. Өрістер үтірмен, ондық бөлшек нүктемен жазылады.'],
    ],
    [
      'an empty file',
      '',
      ['1: Файл бос. Бірінші жолда өріс атаулары, одан кейін деректер болуы керек.'],
    ],
    [
      'nothing but a byte-order mark and blank lines',
      '\uFEFF \n\n',
      ['1: Файл бос. Бірінші жолда өріс атаулары, одан кейін деректер болуы керек.'],
    ],
    [
      'a header without rows',
      'year,share\n',
      ['1: Файлда бірде-бір дерек жолы жоқ. Өріс атауларынан кейін кемінде бір жол болуы керек.'],
    ],
  ])('is refused with %s', (_what, csv, expected) => {
    expect(read({ csv }).faults).toEqual(expected.map((fault) => `data/literacy.csv:${fault}`));
  });
});

describe('a line', () => {
  it.each([
    [
      'more values than fields, as with a decimal comma',
      rows('2013,63,2'),
      [
        '2: Жолда 3 мән бар, ал өріс саны 2. Әр өріске бір мәннен жазыңыз; ондық бөлшек үтірмен емес, нүктемен жазылады (74.2).',
      ],
    ],
    [
      'fewer values than fields',
      rows('2013,1', '2014'),
      ['3: Жолда 1 мән бар, ал өріс саны 2. Әр өріске бір мәннен жазыңыз.'],
    ],
    [
      'nothing in it between others',
      rows('2013,1', '', '2014,2'),
      ['3: Деректер арасында бос жол тұр. Бос жолды өшіріңіз.'],
    ],
    [
      'a quote that is never closed, where it opens',
      rows('2013,"63.2', '2014,1', '2015,2'),
      [`2: Тырнақша дұрыс жабылмаған. ${QUOTES}.`],
    ],
    [
      'a quote inside a value',
      rows('2013,1', '2014,6"3'),
      [`3: Тырнақша дұрыс жабылмаған. ${QUOTES}.`],
    ],
    [
      'a key that stood before',
      rows('2013,1', '2014,2', '2013,3'),
      ['4: «2013» кілті қайталанған. Бұл кілт 2-жолда тұр; әр кілт бір рет жазылады.'],
    ],
    ['no key', rows(',1'), ['2: «year» мәні бос. Бұл өріс бос қалмауы керек.']],
    [
      'a year that is not whole',
      rows('2013.5,1'),
      ['2: «2013.5» — бүтін сан емес. «year» өрісінде бүтін сан болуы керек.'],
    ],
    [
      'an unknown kind',
      'year,share,kind\n2013,1,mesured\n',
      ['2: Белгісіз түр: «mesured». Бәлкім, «measured» болар.'],
    ],
    [
      'a kind that only formulas give',
      'year,share,kind\n2013,1,derived\n',
      ['2: Белгісіз түр: «derived». Бар атаулар: «measured», «estimate», «plan», «forecast».'],
    ],
    [
      'a source that the YAML does not name',
      'year,share,source\n2013,1,article-d\n',
      [
        '2: «article-d» дереккөзі YAML файлындағы sources тізімінде жоқ. Бәлкім, «article-c» болар.',
      ],
    ],
  ])('is refused with %s', (_what, csv, expected) => {
    expect(read({ csv }).faults).toEqual(expected.map((fault) => `data/literacy.csv:${fault}`));
  });

  it('is refused once for a sentence that is no number', () => {
    expect(read({ csv: 'year,share,sentence\n2013,1,алты\n' }).faults).toEqual([
      'data/literacy.csv:2: Сөйлем нөмірі «алты» бүтін сан емес. Сөйлемнің реттік нөмірін жазыңыз.',
    ]);
  });

  it('is refused once for a key that is no number, not for doubling «null» as well', () => {
    expect(read({ csv: rows('xx,1', 'yy,2') }).faults).toEqual([
      `data/literacy.csv:2: «xx» — сан емес. ${DIGITS}.`,
      `data/literacy.csv:3: «yy» — сан емес. ${DIGITS}.`,
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['a decimal comma, showing the number with a point', '"63,2"', '63,2', '63.2'],
    ['a space before it', ' 63.2', ' 63.2', '63.2'],
    ['a space after it', '63.2 ', '63.2 ', '63.2'],
    ['a space between its digits', '5 4', '5 4', '54'],
    ['a non-breaking space between its digits', '5\u00a04', '5\u00a04', '54'],
    ['a percent sign', '74.2%', '74.2%', '74.2'],
    ['comma, space and percent sign at once', '"74,2 %"', '74,2 %', '74.2'],
  ])('is refused with %s', (_what, written, shown, tidy) => {
    expect(read({ csv: rows(`2013,${written}`) }).faults).toEqual([
      `data/literacy.csv:2: «${shown}» — сан емес. ${TIDY}: ${tidy}.`,
    ]);
  });

  it.each([
    'abc',
    '1e5',
    '064',
    'NaN',
    'Infinity',
    '0x10',
    '+5',
    '.5',
    '5.',
    '-',
    '--5',
    '1.2.3',
    '−5',
    '٣',
  ])('is refused when written «%s»', (written) => {
    expect(read({ csv: rows(`2013,${written}`) }).faults).toEqual([
      `data/literacy.csv:2: «${written}» — сан емес. ${DIGITS}.`,
    ]);
  });

  it.each([
    ['{ minimum: 0, maximum: 100 }', '101', '«share» 0 мен 100 аралығында болуы керек'],
    ['{ minimum: 0, maximum: 100 }', '-0.1', '«share» 0 мен 100 аралығында болуы керек'],
    ['{ minimum: 5 }', '4', '«share» кемінде 5 болуы керек'],
    ['{ maximum: 5 }', '6', '«share» ең көбі 5 болуы керек'],
  ])('is refused outside %s: %s', (constraints, written, expected) => {
    const yaml = replace(YAML, ['{ minimum: 0, maximum: 100 }', constraints]);
    expect(read({ csv: rows(`2013,${written}`), yaml }).faults).toEqual([
      `data/literacy.csv:2: ${written} рұқсат етілген шектен тыс. ${expected}.`,
    ]);
  });

  it('is refused when its field must be filled and is not', () => {
    const yaml = replace(YAML, ['{ minimum: 0, maximum: 100 }', '{ required: true }']);
    expect(read({ csv: rows('2013,'), yaml }).faults).toEqual([
      'data/literacy.csv:2: «share» мәні бос. Бұл өріс бос қалмауы керек.',
    ]);
  });

  it('is refused when a double cannot hold its digits', () => {
    const yaml = replace(YAML, ['{ minimum: 0, maximum: 100 }', '{ minimum: 0 }']);
    expect(read({ csv: rows('2013,12345678901234567890'), yaml }).faults).toHaveLength(1);
  });
});

describe('a word', () => {
  const text = (more: string) =>
    replace(
      YAML,
      ['primaryKey: [year]', 'primaryKey: [place, year]'],
      [
        'fields:\n',
        `fields:\n  - name: place\n    type: string\n    title: { kk: a, ru: b, en: c }\n${more}`,
      ],
    );

  it('makes the key together with the year', () => {
    const { dataset } = read({ yaml: text(''), csv: 'place,year,share\ntown-1,2013,1\n' });
    expect(dataset?.rows[0]?.key).toBe('town-1-2013');
  });

  it.each(['Ауыл', 'Town', 'a b', 'a_b', '-a', 'ә'])('is refused in a key: %s', (place) => {
    expect(read({ yaml: text(''), csv: `place,year,share\n${place},2013,1\n` }).faults).toEqual([
      `data/literacy.csv:2: «${place}» кілтке жарамайды. Кілт кіші латын әрпінен, цифрдан және сызықшадан тұрады.`,
    ]);
  });

  it.each([
    ['vilage', 'Бәлкім, «village» болар'],
    ['constructor', 'Бар атаулар: «village», «town»'],
  ])('is refused when it is no category: %s', (place, expected) => {
    const label = '{ kk: a, ru: b, en: c }';
    const yaml = text(`    categories: { village: ${label}, town: ${label} }\n`);
    expect(read({ yaml, csv: `place,year,share\n${place},2013,1\n` }).faults).toEqual([
      `data/literacy.csv:2: «${place}» деген мән «place» санаттарында жоқ. ${expected}.`,
    ]);
  });
});

describe('a description', () => {
  const LICENSES = YAML.slice(YAML.indexOf('licenses:'), YAML.indexOf('primaryKey:'));

  it.each<[string, [string, string][], string[]]>([
    [
      'an unknown field, with the nearest name',
      [['kind: measured', 'kind: measured\ntitel: a']],
      ['5: «titel» деген өріс жоқ. Бәлкім, «title» болар.'],
    ],
    [
      'an unknown field in a field, with the nearest name',
      [['    unit: "%"', '    unit: "%"\n    unti: a']],
      ['22: «unti» деген өріс жоқ. Бәлкім, «unit» болар.'],
    ],
    [
      'no unit of a number',
      [['    unit: "%"\n', '']],
      ['18: «fields.2.unit» өрісі дұрыс емес. Сан өрісінің өлшем бірлігі (unit) жазылуы керек.'],
    ],
    [
      'no decimals of a number',
      [['    decimals: 1\n', '']],
      [
        '18: «fields.2.decimals» өрісі дұрыс емес. Үтірден кейінгі цифр саны (decimals) жазылуы керек.',
      ],
    ],
    [
      'no licence',
      [[LICENSES, '']],
      ['1: «licenses» өрісі жоқ. Бұл өріс міндетті: тізім болуы керек.'],
    ],
    [
      'no source',
      [['sources:\n  - source: article-c\n    sentence: 6\n', '']],
      ['1: «sources» өрісі жоқ. Бұл өріс міндетті: тізім болуы керек.'],
    ],
    [
      'no translation of a title',
      [[', ru: Год', '']],
      ['16: «fields.1.title.ru» өрісі жоқ. Бұл өріс міндетті: мәтін болуы керек.'],
    ],
    [
      'a word where a number belongs',
      [['decimals: 1', 'decimals: бір']],
      ['22: «fields.2.decimals» өрісі дұрыс емес. Мұнда сан болуы керек.'],
    ],
    [
      'a fraction where a whole number belongs',
      [['decimals: 1', 'decimals: 1.5']],
      ['22: «fields.2.decimals» өрісі дұрыс емес. Мұнда бүтін сан болуы керек.'],
    ],
    [
      'a word where a list belongs',
      [['primaryKey: [year]', 'primaryKey: year']],
      ['12: «primaryKey» өрісі дұрыс емес. Мұнда тізім болуы керек.'],
    ],
    [
      'a word where true or false belongs',
      [['required: true', 'required: иә']],
      [
        '17: «fields.1.constraints.required» өрісі дұрыс емес. Мұнда true немесе false болуы керек.',
      ],
    ],
    [
      'a choice that is not offered, with the nearest one',
      [['type: number', 'type: numbr']],
      [
        '19: «fields.2.type» өрісінің мәні белгісіз. Бәлкім, «number» болар. Мүмкін мәндері: year, integer, number, string.',
      ],
    ],
    [
      'no choice where one is needed',
      [['    type: number\n', '']],
      ['18: «fields.2.type» өрісі жоқ. Мүмкін мәндері: year, integer, number, string.'],
    ],
    [
      'a name that cannot stand in an address',
      [['name: literacy', 'name: Сауат']],
      [
        '1: «name» өрісі дұрыс емес. Атау кіші латын әрпінен басталып, әріп, цифр және сызықшадан тұруы керек.',
      ],
    ],
    [
      'a field name that cannot stand in an address',
      [['name: share', 'name: Share']],
      [
        '18: «fields.2.name» өрісі дұрыс емес. Өріс атауы кіші латын әрпінен басталып, әріп, цифр және астыңғы сызықтан тұруы керек.',
      ],
    ],
    [
      'another name than its file',
      [['name: literacy', 'name: literacies']],
      ['1: Жиынтық атауы «literacies» файл атауына сай емес. «literacy» болуы керек.'],
    ],
    [
      'a key that is no field',
      [['primaryKey: [year]', 'primaryKey: [yaer]']],
      ['12: Кілт өрісі «yaer» жоқ. Бәлкім, «year» болар.'],
    ],
    [
      'an unknown source, with the nearest one',
      [['source: article-c', 'source: article-d']],
      ['6: «article-d» деген дереккөз жоқ. Бәлкім, «article-c» болар.'],
    ],
    [
      'an empty list of sources, saying what belongs there',
      [['sources:\n  - source: article-c\n    sentence: 6\n', 'sources: []\n']],
      ['5: «sources» өрісі бос. Кемінде бір жазба болуы керек.'],
    ],
  ])('is refused with %s', (_what, changes, expected) => {
    const { faults } = read({ yaml: replace(YAML, ...changes) });
    expect(faults).toEqual(expected.map((fault) => `data/literacy.yaml:${fault}`));
  });

  it.each<[string, [string, string], string]>([
    [
      'a text that begins with an asterisk',
      ['title: { kk: Сауаттылық, ru', 'title: { kk: *Сауаттылық, ru'],
      '2: Мәтін «*» белгісінен басталады: «*Сауаттылық». Мұндай мәтінді қос тырнақшаға алыңыз.',
    ],
    [
      'a tab',
      ['    type: number', '\ttype: number'],
      '19: Жол басында табуляция тұр. Шегініс бос орынмен жасалады.',
    ],
    [
      'too little indentation',
      ['    type: number', '   type: number'],
      '19: Шегініс дұрыс емес. Бір деңгейдегі өрістер бір бағаннан басталады.',
    ],
    [
      'a field given twice',
      ['kind: measured', 'kind: measured\nkind: plan'],
      '5: Бір өріс екі рет жазылған. Біреуін ғана қалдырыңыз.',
    ],
    [
      'a quote that is never closed, where it opens',
      ['unit: "%"', 'unit: "%'],
      '21: Жабылмаған тырнақша немесе жақша бар. Осы жолда ашылған белгіні жабыңыз.',
    ],
    [
      'a bracket that is never closed, where it opens',
      ['[year]', '[year'],
      '12: Жабылмаған тырнақша немесе жақша бар. Осы жолда ашылған белгіні жабыңыз.',
    ],
    [
      'a brace that is never closed, where it opens',
      ['en: Year }', 'en: Year'],
      '16: Жабылмаған тырнақша немесе жақша бар. Осы жолда ашылған белгіні жабыңыз.',
    ],
    [
      'a quote within braces that is never closed, where it opens',
      ['required: true', 'required: "true'],
      '17: Жабылмаған тырнақша немесе жақша бар. Осы жолда ашылған белгіні жабыңыз.',
    ],
    [
      'a colon in a text',
      ['kind: measured', 'kind: measured: a'],
      '4: Мәтін ішінде «:» тұр. Мұндай мәтінді қос тырнақшаға алыңыз.',
    ],
  ])('is refused once with %s', (_what, change, expected) => {
    const { faults } = read({ yaml: replace(YAML, change) });
    expect(faults).toEqual([`data/literacy.yaml:${expected}`]);
  });

  it('is refused with broken YAML of another kind', () => {
    expect(read({ yaml: replace(YAML, ['kind: measured', '---\nkind: plan']) }).faults).toEqual([
      'data/literacy.yaml:4: YAML жазылуы бұзылған. Екі нүктеден кейін бос орын қойылады, «:» немесе «,» бар мәтін қос тырнақшаға алынады.',
    ]);
  });

  it.each(['сөз', '- a'])('is not called empty where it says «%s» instead of fields', (yaml) => {
    const [first = '', ...others] = read({ yaml }).faults;
    expect(others).toEqual([]);
    expect(first).toContain('data/literacy.yaml:1: ');
    expect(first).not.toContain('Файл бос');
  });

  it('is refused with fewer decimals than none, which no number can be printed with', () => {
    const { faults } = read({ yaml: replace(YAML, ['decimals: 1', 'decimals: -1']) });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['data/literacy.yaml:22:']);
  });

  it('is refused without the CSV file', () => {
    expect(read({ csv: undefined }).faults).toEqual([
      'data/literacy.yaml:1: «literacy.csv» файлы жоқ. Деректер осы YAML файлының қасында тұруы керек.',
    ]);
  });

  it('is refused when neither it nor a row says the kind of the numbers', () => {
    const yaml = replace(YAML, ['kind: measured\n', '']);
    expect(read({ csv: 'year,share,kind\n2013,1,\n2014,2,plan\n', yaml }).faults).toEqual([
      'data/literacy.csv:2: Санның түрі жазылмаған. YAML файлына немесе «kind» бағанына жазыңыз: measured, estimate, plan, forecast.',
    ]);
  });
});

describe('one run', () => {
  it('reports all faulty values of a table, by line', () => {
    const { faults } = read({ csv: rows('2013,abc', '2014,101', '2013,1', '2015,"5,5"') });
    expect(faults).toEqual([
      `data/literacy.csv:2: «abc» — сан емес. ${DIGITS}.`,
      'data/literacy.csv:3: 101 рұқсат етілген шектен тыс. «share» 0 мен 100 аралығында болуы керек.',
      'data/literacy.csv:4: «2013» кілті қайталанған. Бұл кілт 2-жолда тұр; әр кілт бір рет жазылады.',
      `data/literacy.csv:5: «5,5» — сан емес. ${TIDY}: 5.5.`,
    ]);
  });

  it('reports lines of a wrong length and faulty values together', () => {
    const { faults } = read({ csv: rows('2013,63,2', '2014,abc') });
    expect(faults.map((fault) => fault.split(':')[1])).toEqual(['2', '3']);
  });

  it('reports faults of both files together', () => {
    const yaml = replace(YAML, ['source: article-c', 'source: article-d']);
    const { faults } = read({ csv: rows('2013,abc'), yaml });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'data/literacy.csv',
      'data/literacy.yaml',
    ]);
  });

  it('counts the lines of quoted values that hold line ends', () => {
    const csv = 'year,share,note\n2013,1,"a\nb\nc"\n2014,abc,\n';
    expect(read({ csv }).faults).toEqual([`data/literacy.csv:5: «abc» — сан емес. ${DIGITS}.`]);
  });

  it('names the first line of a row that runs over several', () => {
    const csv = 'year,share,note\n2013,abc,"a\nb\nc"\n';
    expect(read({ csv }).faults).toEqual([`data/literacy.csv:2: «abc» — сан емес. ${DIGITS}.`]);
  });
});

describe('a table of 100 000 rows', () => {
  const yaml = replace(YAML, ['minimum: 2000, maximum: 2030', 'minimum: 0']);
  const lines = Array.from({ length: 100_000 }, (_, i) => `${i + 1},${(i % 1000) / 10}`);

  it('is read to its last value', () => {
    const { dataset } = read({ csv: rows(...lines), yaml });
    expect(dataset?.rows).toHaveLength(100_000);
    expect(dataset?.rows.at(-1)?.values).toEqual({ year: 100_000, share: 99.9 });
  });

  it('is refused for one fault in its last line, with that line', () => {
    expect(read({ csv: rows(...lines.slice(0, -1), '100000,x'), yaml }).faults).toEqual([
      `data/literacy.csv:100001: «x» — сан емес. ${DIGITS}.`,
    ]);
  });
});
