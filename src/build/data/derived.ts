import { z } from 'zod';
import type { Cell } from '../../lib/cell.ts';
import type { Text } from '../../lib/dataset.ts';
import { computeFormula, FORMULAS, type FormulaCall, parseFormula } from '../../lib/expression.ts';
import { suggest } from '../../lib/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import type { TextFile } from '../files.ts';
import { words } from '../yaml/entry.ts';
import { readYaml, type YamlReading } from '../yaml/yaml.ts';
import { decimalsSchema, nameSchema, textSchema } from './dataset-schema.ts';

/** The entries of `derived.yaml` by name. */
export const derivedSchema = z
  .record(
    nameSchema,
    z.strictObject({
      title: textSchema.describe('Есептелген санның атауы, үш тілде.'),
      formula: words().describe(
        `Формуласы: points(literacy/2015/share, literacy/2013/share). Формулалар: ${Object.keys(FORMULAS).join(', ')}.`,
      ),
      unit: z.string().describe('Нәтиженің өлшем бірлігі: points формуласында «пайыздық тармақ».'),
      decimals: decimalsSchema.describe('Үтірден кейінгі цифр саны.'),
    }),
  )
  .describe('Есептелген сандар: әр атаудың ұяшығы — derived/атауы/value.');

type Derived = { title: Text; formula: string; unit: string; decimals: number };

/** Write the address of a derived number. */
export function derivedAddress(name: string): string {
  return `derived/${name}/value`;
}

/**
 * Compute the numbers of `derived.yaml` over cells that are known and over one another.
 * Reports unknown formulas and cells, units that do not fit and formulas that lead in a circle.
 */
export function readDerived(
  { file, text }: TextFile,
  known: ReadonlyMap<string, Cell>,
  broken: ReadonlySet<string>,
): { cells: Cell[]; complete: boolean; problems: Problem[] } {
  if (text === '') return { cells: [], complete: true, problems: [] };
  const reading = readYaml(file, text, derivedSchema);
  if (!reading.value) return { cells: [], complete: false, problems: reading.problems };
  const ledger = new DerivedLedger({ file, reading, known, broken });
  const names = Object.keys(reading.value);
  const cells = names.flatMap((name) => ledger.cell(name) ?? []);
  return { cells, complete: cells.length === names.length, problems: ledger.problems };
}

/** Give the formulas of `derived.yaml` by the addresses of their numbers, those that cannot be computed too. */
export function readFormulas({ file, text }: TextFile): ReadonlyMap<string, string> {
  const { value = {} } = readYaml(file, text, derivedSchema);
  return new Map(
    Object.entries(value).map(([name, { formula }]) => [derivedAddress(name), formula]),
  );
}

interface LedgerInput {
  file: string;
  reading: YamlReading<Record<string, Derived>>;
  known: ReadonlyMap<string, Cell>;
  /** Datasets that could not be read; formulas over them are passed over in silence. */
  broken: ReadonlySet<string>;
}

/** Say what is wrong with a formula that could not be taken apart: its name, or what follows it. */
function formulaFault(formula: string): [what: string, expected: string] {
  const names = Object.keys(FORMULAS);
  const [name = ''] = /^[a-z]+(?=\s*\()/i.exec(formula.trim()) ?? [];
  const operands = '(жиынтық/кілт/өріс, жиынтық/кілт/өріс)';
  return names.includes(name)
    ? [`«${formula}» формуласы дұрыс жазылмаған`, `Үлгісі: ${name}${operands}`]
    : [`«${formula}» — белгісіз формула`, `Үлгісі: points${operands}. ${suggest(name, names)}`];
}

/** Computes each derived number once, its operands first. */
class DerivedLedger {
  readonly problems: Problem[] = [];
  readonly #done = new Map<string, Cell | 'open' | undefined>();
  readonly #file: string;
  readonly #reading: YamlReading<Record<string, Derived>>;
  readonly #known: ReadonlyMap<string, Cell>;
  readonly #broken: ReadonlySet<string>;

  constructor({ file, reading, known, broken }: LedgerInput) {
    this.#file = file;
    this.#reading = reading;
    this.#known = known;
    this.#broken = broken;
  }

  /** Give the cell of a derived number, or nothing where its formula is at fault. */
  cell(name: string): Cell | undefined {
    const found = this.#done.get(name);
    if (found === 'open')
      return this.#fault(
        name,
        `«${name}» формуласы өзіне қайта оралады`,
        'Формула өзінен бұрын есептелген сандарға сүйенуі керек',
      );
    if (this.#done.has(name)) return found;
    this.#done.set(name, 'open');
    const cell = this.#compute(name);
    this.#done.set(name, cell);
    return cell;
  }

  #compute(name: string): Cell | undefined {
    const derived = this.#reading.value?.[name];
    if (!derived) return undefined;
    const call = parseFormula(derived.formula);
    if (!call || !Object.hasOwn(FORMULAS, call.name))
      return this.#fault(name, ...formulaFault(derived.formula));
    const operands = call.args.map((address) => this.#operand(name, address));
    if (operands.some((operand) => operand === undefined)) return undefined;
    return this.#finish(name, call, operands as Cell[]);
  }

  #operand(name: string, address: string): Cell | undefined {
    const other = /^derived\/([a-z0-9-]+)\/value$/.exec(address)?.[1];
    const all = [
      ...this.#known.keys(),
      ...Object.keys(this.#reading.value ?? {}).map(derivedAddress),
    ];
    const cell = other === undefined ? this.#known.get(address) : this.cell(other);
    const excused = this.#broken.has(address.split('/')[0] ?? '');
    if (cell || excused || all.includes(address)) return cell;
    return this.#fault(name, `«${address}» деген ұяшық жоқ`, suggest(address, all));
  }

  #finish(name: string, call: FormulaCall, operands: Cell[]): Cell | undefined {
    const derived = this.#reading.value?.[name] as Derived;
    const unit = FORMULAS[call.name]?.unit(operands.map((operand) => operand.unit));
    if (unit !== derived.unit)
      return this.#fault(
        name,
        `«${derived.unit}» өлшем бірлігі «${call.name}» формуласына сай емес`,
        unit ? `«${unit}» болуы керек` : 'Формуладағы сандардың өлшем бірліктері үйлесуі керек',
      );
    const value = computeFormula(
      call,
      (address) => operands[call.args.indexOf(address)]?.value ?? Number.NaN,
    );
    if (!Number.isFinite(value))
      return this.#fault(name, 'Формула сан бермейді', 'Бөлгіш нөл болмауы керек');
    const sources = [
      ...new Map(
        operands
          .flatMap((operand) => operand.sources)
          .map((ref) => [`${ref.source} ${ref.sentence}`, ref]),
      ).values(),
    ];
    return {
      address: derivedAddress(name),
      dataset: 'derived',
      key: name,
      value,
      kind: 'derived',
      unit: derived.unit,
      decimals: derived.decimals,
      row: derived.title.kk,
      measure: call.name,
      sources,
      formula: derived.formula,
    };
  }

  #fault(name: string, what: string, expected: string): undefined {
    this.problems.push({
      file: this.#file,
      line: this.#reading.lineOf([name, 'formula']),
      what,
      expected,
    });
  }
}
