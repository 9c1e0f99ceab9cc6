import { type Cell, explainAddress } from '../lib/cell.ts';
import type { Dataset, Translations } from '../lib/dataset.ts';
import { addressesIn, holds } from '../lib/expression.ts';
import { type Inline, resolve } from '../lib/inline.ts';
import { slips } from '../lib/kazakh/lookalike.ts';
import { looseNumbers } from '../lib/loose-number.ts';
import { nearest, suggest } from '../lib/nearest.ts';
import type { Problem, Rule } from '../lib/problem.ts';
import { parseTemplate } from '../lib/template.ts';

/** What texts may be bound to. */
export interface Bindable {
  datasets: ReadonlyMap<string, Dataset>;
  cells: ReadonlyMap<string, Cell>;
  /** Datasets that could not be read: their own faults are reported, not what follows from them. */
  broken: ReadonlySet<string>;
}

type Fault = (what: string, expected: string) => void;

/** How a number is bound in a chapter's prose. */
export const IN_PROSE = 'Санды <Value of="жиынтық/кілт/өріс" /> арқылы жазыңыз';
/** How a number is bound in a text of a YAML file. */
const IN_YAML = 'Санды {жиынтық/кілт/өріс} арқылы жазыңыз';

/** What to do where no number can be bound. */
export const WITHOUT = 'Мұнда сан байланбайды, сансыз жазыңыз';

/** A year or years joined by a dash, which no unit follows. */
const YEARS = String.raw`(?<![\d.,])(?:19|20)\d\d(?:[–/-](?:(?:19|20)\d\d|\d\d))?(?!\d|[.,]\d|%)`;

/** Titles in other languages: words with letters that theirs lacks, and how their sentences give years. */
const LANGUAGES = {
  ru: {
    foreign: /\p{L}*[әғқңөұүһі]\p{L}*/giu,
    what: 'Орысша мәтінде қазақ тіліне тән әріп бар',
    expected: 'Ә, ғ, қ, ң, ө, ұ, ү, һ, і әріптерінсіз жазыңыз',
    years: new RegExp(`${YEARS}(?=[^.!?]{0,60}?(?:год|гг?\\.))`, 'g'),
  },
  en: {
    foreign: /\p{L}*\p{Script=Cyrillic}\p{L}*/gu,
    what: 'Ағылшынша мәтінде кирилл әрпі бар',
    expected: 'Латын әріптерімен жазыңыз',
    years: new RegExp(
      String.raw`(?<=\b(?:after|and|before|between|by|from|in|since|to|until) |[,(] ?)${YEARS}`,
      'gi',
    ),
  },
};

/** Checks texts of one file against the cells; collects a problem for each fault. */
export class TextCheck {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #bindable: Bindable;

  constructor(file: string, bindable: Bindable) {
    this.#file = file;
    this.#bindable = bindable;
  }

  /** Report a fault on a line. */
  fault(line: number, what: string, expected: string, rule?: Rule): void {
    this.problems.push({ file: this.#file, line, what, expected, rule });
  }

  /** Find a cell by its address; where there is none, say which part of the address is wrong. */
  cell(address: string, line: number): Cell | undefined {
    const { cells, datasets, broken } = this.#bindable;
    const found = cells.get(address);
    if (address.trim() === '') {
      this.fault(line, 'Ұяшық мекенжайы бос', 'Былай жазылады: жиынтық/кілт/өріс');
      return undefined;
    }
    if (!found && !broken.has(address.split('/')[0] ?? ''))
      this.fault(line, `«${address}» деген ұяшық жоқ`, explainMissing(address, cells, datasets));
    return found;
  }

  /** Read a text with cells in braces; digits outside them must be dates or names. */
  template(text: string, line: number): Inline {
    const fault: Fault = (what, expected) => this.fault(line, what, expected);
    const parts = parseTemplate(text, fault);
    for (const part of parts) if (typeof part === 'string') this.numbers(part, line, IN_YAML);
    const known = parts.filter((part) => typeof part === 'string' || this.cell(part.address, line));
    return resolve(known, (address) => this.#bindable.cells.get(address) as Cell);
  }

  /** Give a title's translations, checked: plain words in letters of their language, of numbers only years. */
  translations(texts: Translations, lineOf: (path: string[]) => number): Translations {
    for (const language of ['ru', 'en'] as const) {
      const { foreign, what, expected, years } = LANGUAGES[language];
      const line = lineOf(['translations', language]);
      const text = texts[language];
      if (text.trim() === '')
        this.fault(line, `«translations.${language}» өрісі бос`, 'Тақырыптың аудармасын жазыңыз');
      if (/[{}]/.test(text)) this.fault(line, 'Аудармада «{» не «}» жақшасы бар', WITHOUT);
      // What was reported once is put out of the way of the checks that follow.
      const words = text.replace(/\{[^{}]*\}/g, '…');
      const strange = (words.match(foreign) ?? []).map((word) => `«${word}»`);
      if (strange.length > 0) this.fault(line, `${what}: ${strange.join(', ')}`, expected);
      const rest = words.replace(foreign, '…').replace(years, '…');
      this.writing(rest, line);
      this.loose(rest, line, WITHOUT, 'жыл');
    }
    return texts;
  }

  /** Report letters of another script and slips of signs in a text. */
  writing(text: string, line: number): void {
    for (const { what, expected } of slips(text)) this.fault(line, what, expected, 'writing');
  }

  /** Report slips of writing in a text, and numbers that no cell vouches for. */
  numbers(text: string, line: number, form: string = IN_PROSE): void {
    this.writing(text, line);
    this.loose(text, line, form);
  }

  /**
   * Report numbers that no cell vouches for; of code, whose signs have their own rules, nothing else.
   * `form` says how a number is bound there, `allowed` what may be written in digits.
   */
  loose(text: string, line: number, form = IN_PROSE, allowed = 'жыл, күн және № нөмірлері'): void {
    for (const number of looseNumbers(text))
      this.fault(
        line,
        `«${number}» саны ұяшыққа байланбаған`,
        `${form}; ${allowed} ғана тікелей жазылады`,
        'number',
      );
  }

  /** Check that a claim is well formed and holds. */
  claim(expression: string, line: number): void {
    const addresses = addressesIn(expression);
    const missing = addresses.filter((address) => !this.cell(address, line));
    if (missing.length > 0) return;
    const lookup = (address: string) => this.#bindable.cells.get(address)?.value ?? Number.NaN;
    const result = holds(expression, lookup);
    if (result === undefined)
      this.fault(
        line,
        `«${expression}» тұжырымы түсініксіз`,
        'Тұжырым ұяшықтарды салыстырады: literacy/2015/share > literacy/2014/share',
        'claim',
      );
    else if (!result)
      this.fault(
        line,
        `«${expression}» тұжырымы енді дұрыс емес (${addresses.map((a) => `${a} = ${Number(lookup(a).toPrecision(6))}`).join(', ')})`,
        'Сөйлемді деректерге қарай түзетіңіз немесе деректі тексеріңіз',
        'claim',
      );
  }
}

function explainMissing(
  address: string,
  cells: Bindable['cells'],
  datasets: Bindable['datasets'],
): string {
  if (address.startsWith('derived/')) return suggest(address, derivedOnly(cells));
  const wrong = explainAddress(address, datasets);
  if (!wrong && address.split('/').length === 3) return 'Бұл ұяшық бос, кілт өрісі немесе сан емес';
  const near = nearest(address, cells.keys());
  if (near && (!wrong || datasets.has(address.split('/')[0] ?? '')))
    return `Бәлкім, «${near}» болар`;
  const { part, name, valid } = wrong ?? { part: 'ұяшық', name: address, valid: [] };
  return `${part.charAt(0).toUpperCase()}${part.slice(1)} «${name}» табылмады. ${suggest(name, valid)}`;
}

function derivedOnly(cells: Bindable['cells']): string[] {
  return [...cells.keys()].filter((key) => key.startsWith('derived/'));
}
