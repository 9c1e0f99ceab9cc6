import { ladder } from '../../lib/search/ladder.ts';
import { baseName } from '../files.ts';
import type { Finding } from './finding.ts';
import { type Described, type Manuscript, textField } from './manuscript.ts';

/** Shorter than this, a description says no more than a title (signs). */
const LEAST = 40;

const stems = ladder();

/** A cell in braces, which prints a number. */
const BOUND = /\{[^{}]*\}/g;

/** Beginnings of words that say how much or which way: numbers, growth and fall, more and less. */
const TELLING = new RegExp(
  `(?<!\\p{L})(?:${[
    'бір(?!ақ)|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он(?!ы|д|с)|жиырма|отыз|елу|жүз(?!ег)|мың',
    'есе(?!п)|жарт|тең|бірдей|өзгер|тұрақ',
    'өс|көтер|көбей|көп|арт(?:т|а|ы)|ас(?:ты|қан|там)|жоғар|жет(?:т|к|п|е)|секір|оз(?:ды|ған)',
    'аз(?!ам)|кем|қысқар|төмен|түс(?:т|к|е)|құлды|шамала',
  ].join('|')})`,
  'iu',
);

/** What a description is looked at with. */
interface Text {
  file: string;
  line: number;
  title: string;
  description: string;
  /** Whether it is to say what the numbers say. */
  tells: boolean;
  /** The least length that is asked for here (signs). */
  least: number;
}

/** Report descriptions that are empty, too short, the title again, or without a number and a direction. */
export function descriptions(manuscript: Manuscript): Finding[] {
  const { draft, chapters, pages, charts, data } = manuscript;
  const ofFile = (file: Described, tells: boolean, least = LEAST): Text[] =>
    typeof file.fields['description'] === 'string'
      ? [{ ...place(file), ...texts(file), tells, least }]
      : [];
  const ofData = data.flatMap((file): Text[] => {
    const dataset = draft.datasets.get(baseName(file.file));
    if (!dataset) return [];
    const { title, description } = dataset;
    return [
      { ...place(file), title: title.kk, description: description.kk, tells: false, least: LEAST },
    ];
  });
  return [
    ...chapters.flatMap((file) => ofFile(file, true)),
    ...pages.flatMap((file) => ofFile(file, false)),
    // A chart that is described too shortly stops the build already.
    ...charts.flatMap((file) => ofFile(file, true, 0)),
    ...ofData,
  ].flatMap(weigh);
}

function place(file: Described): Pick<Text, 'file' | 'line'> {
  return { file: file.file, line: file.lineOf(['description']) };
}

function texts(file: Described): Pick<Text, 'title' | 'description'> {
  return { title: textField(file, 'title'), description: textField(file, 'description') };
}

function weigh({ file, line, title, description, tells, least }: Text): Finding[] {
  const found = (level: Finding['level'], what: string, todo: string): Finding[] => [
    { concern: 'description', level, file, line, what, todo },
  ];
  const printed = description.trim().replace(BOUND, '00,0');
  if (printed === '')
    return found('fault', 'Сипаттама бос', 'Не айтылатынын бір-екі сөйлеммен жазыңыз');
  if (repeats(description, title))
    return found(
      'advice',
      'Сипаттама тақырыпты қайталайды',
      'Тақырыпта жоқ нәрсені айтыңыз: не көрінеді, қанша, қай жылы',
    );
  if (printed.length < least)
    return found(
      'advice',
      `Сипаттама тым қысқа: ${printed.length} таңба`,
      `Кемінде ${least} таңбамен не айтылатынын жазыңыз`,
    );
  if (tells && !description.match(BOUND) && !/\d/.test(description) && !TELLING.test(description))
    return found(
      'advice',
      'Сипаттамада сан да, өзгерістің бағыты да жоқ',
      'Ең маңызды санды не «өсті», «төмен», «екі есе» сияқты сөзді қосыңыз',
    );
  return [];
}

/** Tell whether a text has no word that the title does not have, with whatever ending. */
function repeats(text: string, title: string): boolean {
  const known = new Set(words(title).flatMap(stems));
  const own = words(text);
  return own.length > 0 && own.every((word) => stems(word).some((stem) => known.has(stem)));
}

function words(text: string): string[] {
  return (
    text
      .replace(BOUND, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
