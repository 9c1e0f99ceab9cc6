import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { readMdx } from '../../src/build/chapter/mdx.ts';
import { explainMdx } from '../../src/build/chapter/mdx-syntax.ts';

/** Read a body that begins on line 4, and list its faults by line and column. */
const faults = (body: string) =>
  readMdx('02-a.mdx', `---\ntitle: a\n---\n${body}\n\nСоңы.\n`).problems.map(
    ({ line, column, what, expected }) => `${line}:${column}: ${what}. ${expected}.`,
  );

const BOUND = 'Мәтінде код болмайды; сан <Value of="…" /> арқылы жазылады';
const UNFINISHED =
  '«<» белгісі ашылып, аяқталмаған. Компонент «/>» не «>» белгісімен аяқталады; мәтінде жеке «<» тұрмайды.';
const QUOTE = 'Тырнақша жабылмаған. Қасиеттің мәні екі тырнақшаның арасында тұрады: of="…".';
const IN_QUOTES = 'Мәні тік тырнақшаға алынады: of="жиынтық/кілт/өріс"';
const NO_IMPORT =
  'Тарауда import немесе export тұр. Бұл жолды өшіріңіз: компоненттер импортсыз қолданылады.';
const NAMES =
  'Бар атаулар: «Value», «Claim», «Cite», «Ledger», «Chart», «Guess», «SupplyDemand», «Walk»';

describe('the writing of a chapter', () => {
  it.each([
    [
      'a number left open',
      'Бұл <Value of="x/1/y" > еді',
      '4:5: <Value> жабылмаған. Соңы «/>» болуы керек: <Value … />.',
    ],
    ['a block left open', '<Walk>\n\nА', '4:1: <Walk> жабылмаған. Соңына </Walk> қойыңыз.'],
    [
      'a citation over two paragraphs',
      '<Cite source="a">мәтін\n\nжаңа</Cite>',
      '4:1: <Cite> жабылмаған. Соңына </Cite> қойыңыз; екеуі бір абзацта тұрады.',
    ],
    ['an element of HTML', '<br>', `4:1: <br> жабылмаған. Мұндай компонент жоқ. ${NAMES}.`],
    [
      'a mistyped element left open',
      '<Valu of="x/1/y">',
      '4:1: <Valu> жабылмаған. Мұндай компонент жоқ. Бәлкім, «Value» болар.',
    ],
    [
      'another closing tag',
      '<Claim that="a > b">өсті</Cite>',
      '4:25: </Cite> артық: оның алдында <Claim> ашылған. </Claim> деп жабыңыз.',
    ],
    [
      'a block closed by another name',
      '<Walk>\n\nА\n\n</Wlk>',
      '8:1: </Wlk> артық: оның алдында <Walk> ашылған. </Walk> деп жабыңыз.',
    ],
    [
      'a closing tag alone',
      'Сөз </Value> соң',
      '4:6: «</Value>» артық: ол ашылмаған. Өшіріңіз немесе алдына ашылатын белгісін жазыңыз.',
    ],
    ['a brace left open', 'Бұл { адам', `4:5: «{» жақшасы жабылмаған. ${BOUND}.`],
    ['code in braces', '{a b}', `4:3: «{ }» жақшасы бар. ${BOUND}.`],
    ['an object in a tag', '<Value {x} />', `4:9: «{ }» жақшасы бар. ${BOUND}.`],
    ['a quote left open', 'Бұл <Value of="x/1/y', `4:15: ${QUOTE}`],
    ['a tag left unfinished', 'Бұл <Value of="x/1/y" соңы', `4:5: ${UNFINISHED}`],
    ['a tag left unfinished before another paragraph', '<Value of="a" /', `4:1: ${UNFINISHED}`],
    ['a lone «<» at the end', 'Бұл <', `4:5: ${UNFINISHED}`],
    [
      'a lone «<» before a digit',
      'Бұл <5 сөз',
      '4:6: «<» белгісінен кейін «5» тұр. Мәтінде жеке «<» тұрмайды: «кем», «аз» деген сияқты сөзбен жазыңыз.',
    ],
    [
      'a comment',
      '<!-- а -->',
      '4:2: «<!--» түсініктемесі бар. Өшіріңіз: тарауда түсініктеме жазылмайды.',
    ],
    [
      'an address in angle brackets',
      '<https://kaz.kz>',
      '4:8: Сілтеме «<» мен «>» арасына алынған. Былай жазыңыз: [сөзі](https://…).',
    ],
    [
      'a value without quotes',
      '<Value of=literacy />',
      `4:11: Қасиеттің мәні «l» таңбасынан басталады. ${IN_QUOTES}.`,
    ],
    [
      'a value in curved quotes',
      '<Value of=“a” />',
      `4:11: Қасиеттің мәні «“» таңбасынан басталады. ${IN_QUOTES}.`,
    ],
    [
      'a value without a name',
      '<Value "a" />',
      '4:8: Компонент ішінде «"» таңбасы тұр. Жазылуы: <Value of="жиынтық/кілт/өріс" />.',
    ],
    ['an import', 'import x from "y"\nfoo bar', `4:1: ${NO_IMPORT}`],
    ['an export', 'export const a = ', `4:1: ${NO_IMPORT}`],
  ])('is explained with %s', (_what, body, expected) => {
    expect(faults(body)).toEqual([expected]);
  });

  it('is explained at every place in one reading', () => {
    expect(
      faults('Бір <Value of="a" > екі\n\nҮш { төрт\n\n<Walk chart="b>\n\nx\n\n</Walk>').sort(),
    ).toEqual([
      '4:5: <Value> жабылмаған. Соңы «/>» болуы керек: <Value … />.',
      `6:4: «{» жақшасы жабылмаған. ${BOUND}.`,
      `8:13: ${QUOTE}`,
    ]);
  });

  it('is not blamed for a half of a tag whose other half was at fault', () => {
    expect(faults('<Walk "b">\n\nА\n\n</Walk>')).toHaveLength(1);
  });

  it('of numbers, claims and charts is taken as it is', () => {
    expect(faults('Бұл <Value of="a/b/c" /> < бес, <Claim that="a > b">өсті</Claim>.')).toEqual([]);
  });
});

describe('an error of the parser that nobody foresaw', () => {
  it('is told of with what a chapter may hold', () => {
    const error = new VFileMessage('Something else', { line: 2, column: 3 });
    expect(explainMdx(error, 'Бір\nекі\n')).toEqual({
      line: 2,
      column: 3,
      what: 'MDX жазылуы бұзылған',
      expected:
        'Әр <Компонент> «/>» белгісімен не </Компонент> арқылы жабылады; мәтінде жеке «<», «{» және «}» таңбалары тұрмайды',
    });
  });
});
