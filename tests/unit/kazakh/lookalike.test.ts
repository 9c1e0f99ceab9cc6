import { describe, expect, it } from 'vitest';
import { lookalikes, slips, toCyrillic } from '../../../src/lib/kazakh/lookalike.ts';
import { type Edit, FILES, faults } from '../fixtures/project.ts';

/** Look-alike letters are named here by their codes: in an editor they cannot be told apart. */
const LATIN_A = '\u0061';
const CYRILLIC_IT = '\u0406\u0422';

describe('lookalikes', () => {
  it.each([
    ['a Latin letter in a Kazakh word', `с${LATIN_A}уат`, 'сауат', 'латын'],
    ['the Latin schwa', 'ж\u0259не', 'және', 'латын'],
    ['the capital schwa', '\u018fлтаев', 'Әлтаев', 'латын'],
    ['the turned e', 'н\u01ddтиже', 'нәтиже', 'латын'],
    ['IT in Cyrillic', CYRILLIC_IT, 'IT', 'кирилл'],
    ['IT half in Cyrillic', 'I\u0422', 'IT', 'кирилл'],
    ['a Cyrillic letter in a Latin name', 'Pyth\u043en', 'Python', 'кирилл'],
    ['a Roman numeral of two scripts', 'XX\u0406', 'XXI', 'кирилл'],
    ['an ending without its hyphen', 'PhDдокторантура', 'PhD-докторантура', 'латын'],
    ['a word that fits both scripts', '\u0430\u0440\u0061', 'ара', 'латын'],
  ])('finds %s', (_what, word, hint, foreign) => {
    expect(lookalikes(`Бұл ${word} туралы`)).toEqual([{ word, hint, foreign }]);
  });

  it('finds one on either side of a hyphen', () => {
    expect(lookalikes(`${CYRILLIC_IT}-орт${LATIN_A}лық`).map(({ hint }) => hint)).toEqual([
      'IT',
      'орталық',
    ]);
  });

  it('looks through soft hyphens', () => {
    expect(lookalikes(`с${LATIN_A}у\u00adат`)).toHaveLength(1);
  });

  it.each([
    'IT-орталық',
    'PhD докторантура',
    'Vlast.kz',
    'ILOSTAT-тың',
    'Egemen Qazaqstan сайты',
    'ХХІ ғасыр',
    'А. Абдуалы, C++',
    '74,2%-ды',
    'Ұлттық экономика министрлігі',
    'іт',
  ])('passes «%s»', (text) => {
    expect(lookalikes(text)).toEqual([]);
  });
});

describe('slips', () => {
  it.each([
    ['Бұл "жоспар" еді', 'Тік тырнақша («"») бар'],
    ['Грант - жоспар', 'Сызықтың орнында бос орын арасындағы сызықша («-») тұр'],
    ['- деді ол', 'Сызықтың орнында бос орын арасындағы сызықша («-») тұр'],
    [' -ды құрады', 'Сызықшаның («-») алдында бос орын бар'],
    [' %-ға өсті', '«%» белгісінің алдында бос орын бар'],
    ['74,2\u00a0%', '«%» белгісінің алдында бос орын бар'],
  ])('are found in «%s»', (text, what) => {
    expect(slips(text).map((slip) => slip.what)).toEqual([what]);
  });

  it('name the word and its correction', () => {
    expect(slips(`с${LATIN_A}уат`)).toEqual([
      { what: `«с${LATIN_A}уат» сөзінде латын әрпі бар`, expected: '«сауат» болуы керек' },
    ]);
  });

  it.each(['«Жоспар» — “уәде”', '2013–2015 жылдар', 'бір-бірінен', '9–11-сынып', '11%-ға', '-ға'])(
    'are not seen in «%s»',
    (text) => {
      expect(slips(text)).toEqual([]);
    },
  );
});

describe('toCyrillic', () => {
  it('exchanges each letter that has a twin', () => {
    expect(toCyrillic('IT, n\u0259')).toBe('\u0406\u0422, nә');
  });
});

describe('the build', () => {
  const WORD = `с${LATIN_A}уат`;
  const REFUSED = `«${WORD}» сөзінде латын әрпі бар. «сауат» болуы керек.`;
  const say = (text: string): Edit => [FILES.chapter, 'Бұл туралы', `${text}\n\nБұл туралы`];

  it.each<[string, Edit, string]>([
    ['the prose of a chapter', say(`Бұл\n${WORD}.`), `${FILES.chapter}:20: ${REFUSED}`],
    [
      'a quotation',
      say(`<Cite source="article-c">«${WORD}»</Cite>`),
      `${FILES.chapter}:19: ${REFUSED}`,
    ],
    [
      'the title of a chapter',
      [FILES.chapter, 'title: ', `title: ${WORD} `],
      `${FILES.chapter}:2: ${REFUSED}`,
    ],
    [
      'the summary of a chapter',
      [FILES.chapter, '"Өсім — ', `"${WORD} — `],
      `${FILES.chapter}:10: ${REFUSED}`,
    ],
    ['the note of a chart', [FILES.chart, 'Жас шегі', WORD], `${FILES.chart}:6: ${REFUSED}`],
    [
      'straight quotes',
      say('Бұл "жоспар" еді.'),
      `${FILES.chapter}:19: Тік тырнақша («"») бар. Мәтін « » тырнақшасына алынады.`,
    ],
    [
      'a hyphen for a dash',
      say('Бұл - жоспар.'),
      `${FILES.chapter}:19: Сызықтың орнында бос орын арасындағы сызықша («-») тұр. Сызық («—») болуы керек.`,
    ],
    [
      'a space before %',
      say('<Value of="literacy/2015/share" bare /> %'),
      `${FILES.chapter}:19: «%» белгісінің алдында бос орын бар. «%» санға жалғаса жазылады.`,
    ],
  ])('refuses %s', (_what, edit, expected) => {
    expect(faults(edit)).toEqual([expected]);
  });

  it('refuses the Kazakh title of data and the note of a source', () => {
    const sources: Edit = [
      FILES.sources,
      `- id: article-c\n  type: article\n  short: C\n  title: C\n  note: ${WORD}\n`,
    ];
    expect(faults(sources)).toEqual([`${FILES.sources}:5: ${REFUSED}`]);
    expect(faults([FILES.derived, 'kk: ', `kk: ${WORD} `])).toEqual([
      expect.stringContaining(REFUSED),
    ]);
  });

  it.each([
    ['code', say('`a - b "c" %`')],
    ['translations', [FILES.derived, 'ru: ', 'ru: а - "б" '] satisfies Edit],
  ])('passes %s', (_what, edit) => {
    expect(faults(edit)).toEqual([]);
  });
});
