import { styleText } from 'node:util';
import { type Card, countWords, type Group } from './card.ts';
import type { Finding } from './finding.ts';

/** Columns that every terminal has. */
const COLUMNS = 80;

/** What findings are called. */
export const LEVEL_WORDS = { fault: 'қате', advice: 'кеңес', figure: 'сан' } as const;

/** How they are told apart where there are colours. */
const STYLES = { fault: 'red', advice: 'yellow', figure: 'reset' } as const;

/** Print a card for a terminal, in lines of 80 columns; `coloured` tells whether it shows colours. */
export function printCard(card: Card, coloured: boolean): string {
  const paint: Paint = (style, text) =>
    coloured ? styleText(style, text, { validateStream: false }) : text;
  const width = Math.max(...card.concerns.map(({ name }) => name.length));
  return [
    paint('bold', headOf(card)),
    '',
    ...card.concerns.map((one) => `  ${one.name.padEnd(width)}  ${countWords(one)}`),
    ...card.groups.flatMap((group) => ['', ...printGroup(group, paint)]),
    '',
    ...wrap(verdict(card), ''),
    '',
  ].join('\n');
}

/** Say how the story is, in one line. */
export function headOf(card: Card): string {
  return `Баянның күйі: ${countWords(card)}`;
}

type Paint = (style: 'bold' | 'red' | 'yellow' | 'reset', text: string) => string;

function printGroup(group: Group, paint: Paint): string[] {
  return [
    paint('bold', titleOf(group)),
    ...group.figures.flatMap(({ what }) => wrap(what, '  ')),
    ...group.findings.flatMap((finding) => printFinding(finding, paint)),
  ];
}

/** Name the place of a finding as editors open it: `data/facts.csv:12:5`. */
export function placeOf({ file, line, column }: Finding): string {
  return [file, line ?? [], column ?? []].flat().join(':');
}

function printFinding(finding: Finding, paint: Paint): string[] {
  const { level, what, todo } = finding;
  return [
    `  ${paint(STYLES[level], LEVEL_WORDS[level].padEnd(5))}  ${placeOf(finding)}`,
    ...wrap(what, '         '),
    ...(todo ? wrap(todo, '         ', '       → ') : []),
  ];
}

/** Name a group with its counts; a file of which something is only said has none. */
export function titleOf({ title, isChapter, findings, ...count }: Group): string {
  return isChapter || findings.length > 0 ? `${title}: ${countWords(count)}` : title;
}

/** Say what follows from the counts. */
export function verdict({ faults, advice }: Card): string {
  if (faults > 0)
    return 'Жарияламас бұрын қателерді түзетіңіз. Әрқайсысының астында не істеу керегі жазылған.';
  return advice > 0
    ? 'Жариялауға кедергі жоқ. Кеңестерді қарап шығыңыз: қайсысын орындайтыныңызды өзіңіз шешесіз.'
    : 'Жариялауға кедергі жоқ.';
}

/** Break a text into lines between its words; `first` stands before the first line. */
function wrap(text: string, indent: string, first = indent): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const longer = line.trim() === '' || line === first ? line + word : `${line} ${word}`;
    if (longer.length > COLUMNS && line !== first) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}
