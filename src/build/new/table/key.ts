import { suggest } from '../../../lib/nearest.ts';
import type { Choice } from '../fault.ts';
import type { Draft } from './draft.ts';
import type { NamedField } from './field.ts';
import { type Findings, some } from './findings.ts';

/** What an editor asks for instead of fields: rows numbered in their order. */
export const ROW_KEY = 'row';

/** Fields that are tried as parts of a key, from the left, and how many make one at most. */
const MOST_TRIED = 8;
const MOST_PARTS = 3;

/** Find the fields whose values tell every row from the others; nothing, with a fault, where there are none. */
export function keyOf(
  fields: NamedField[],
  { lines }: Draft,
  asked: readonly string[] | undefined,
  findings: Findings,
): NamedField[] | undefined {
  if (fields[0]) fillDown(fields[0], lines, findings);
  if (asked) return askedKey(fields, lines, asked, findings);
  const candidates = fields
    .filter((field, i) => (field.kind !== 'number' || i === 0) && faultIn(field) === undefined)
    .slice(0, MOST_TRIED);
  for (let size = 1; size <= Math.min(MOST_PARTS, candidates.length); size++)
    for (const chosen of choices(candidates, size)) if (isUnique(chosen)) return chosen;
  reportDoubles(candidates, lines, findings);
  return undefined;
}

function askedKey(
  fields: NamedField[],
  lines: number[],
  asked: readonly string[],
  findings: Findings,
): NamedField[] | undefined {
  const names = fields.map(({ name }) => name);
  const unknown = asked.filter((name) => !names.includes(name));
  for (const name of unknown) {
    const expected = suggest(name, [...names, ROW_KEY]);
    findings.faults.push({ where: '--key', what: `«${name}» деген өріс жоқ`, expected });
  }
  if (unknown.length > 0) return undefined;
  const chosen = fields.filter(({ name }) => asked.includes(name));
  const wrong = chosen.find((field) => faultIn(field) !== undefined);
  if (!wrong && isUnique(chosen)) return chosen;
  if (!wrong) reportDoubles(chosen, lines, findings);
  else {
    const at = faultIn(wrong) ?? 0;
    const found = wrong.values[at] === '' ? 'бос орын' : `«${wrong.values[at]}»`;
    findings.fault(
      `«${wrong.name}» өрісінің ${lines[at]}-жолында ${found} тұр`,
      'Кілт бос болмайды, саны теріс не бөлшек болмайды',
    );
  }
  return undefined;
}

/** Find the first value that cannot be part of an address: an empty one, a fraction, a number below zero. */
function faultIn({ kind, values }: NamedField): number | undefined {
  const at = values.findIndex(
    (value) => value === '' || (kind === 'number' && !/^\d+$/.test(value)),
  );
  return at < 0 ? undefined : at;
}

/** Write a name that stands once for several lines into each of them. */
function fillDown(first: NamedField, lines: number[], findings: Findings): void {
  if (first.kind === 'number' || first.values[0] === '') return;
  const filled = lines.filter((_, i) => first.values[i] === '');
  let last = '';
  first.values = first.values.map((value) => {
    last = value || last;
    return last;
  });
  if (filled.length > 0)
    findings.guesses.push(
      `«${first.words}» бағанының бос ұяшықтары үстіндегі атаумен толтырылды, жолдары: ${some([...new Set(filled)].map(String))}`,
    );
}

function* choices(fields: NamedField[], size: number): Generator<NamedField[]> {
  if (size === 0) yield [];
  else
    for (const [i, field] of fields.entries())
      for (const rest of choices(fields.slice(i + 1), size - 1)) yield [field, ...rest];
}

function keysOf(fields: NamedField[]): string[] {
  return (fields[0]?.values ?? []).map((_, i) => fields.map(({ values }) => values[i]).join(', '));
}

function isUnique(fields: NamedField[]): boolean {
  const keys = keysOf(fields);
  return keys.length > 0 && new Set(keys).size === keys.length;
}

const NUMBERED: Choice = {
  flag: 'key',
  words: 'Жолдарды бір-бірінен ажырататын баған жоқ. Не істейміз?',
  answers: [[ROW_KEY, 'жолдарды нөмірлеу: реттік нөмірі кілт болады']],
};

function reportDoubles(fields: NamedField[], lines: number[], findings: Findings): void {
  const expected = 'Қайталанған жолды түзетіңіз немесе жолдарды нөмірлеңіз: --key row';
  const first = new Map<string, number | undefined>();
  const doubles = keysOf(fields).flatMap((key, i) => {
    const [earlier, line] = [first.get(key), lines[i]];
    first.set(key, earlier ?? line);
    return earlier === undefined ? [] : [`«${key}» (${earlier}- және ${line}-жол)`];
  });
  const what =
    doubles.length === 0
      ? 'Жолдарды бір-бірінен ажырататын баған жоқ'
      : `Бірдей аталған жолдар бар: ${some(doubles)}`;
  findings.fault(what, expected, NUMBERED);
}
