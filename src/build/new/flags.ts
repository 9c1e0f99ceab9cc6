import { suggest } from '../../lib/nearest.ts';
import type { Fault } from './fault.ts';
import type { Question } from './question.ts';

/** Read `--name value` and `--name=value`; whatever is no flag of these questions is reported. */
export function readFlags(
  words: readonly string[],
  questions: readonly Question[],
): { flags: Map<string, string>; faults: Fault[] } {
  const flags = new Map<string, string>();
  const faults: Fault[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name = '', own] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const question = questions.find(({ flag }) => flag === name);
    if (!question) {
      const isValue = rest[0] !== undefined && !rest[0].startsWith('--') && own === undefined;
      // The value of an unknown flag would else be reported as well.
      if (name && isValue) rest.shift();
      faults.push(unknown(word, name, questions));
      continue;
    }
    const value = question.toggle ? 'иә' : (own ?? valueAhead(rest));
    if (question.toggle && own !== undefined)
      faults.push({ where: word, what: 'бұл параметр мәнсіз жазылады', expected: `--${name}` });
    else if (value === undefined)
      faults.push({ where: word, what: 'мәні жазылмаған', expected: question.words });
    else if (flags.has(name))
      faults.push({ where: word, what: 'екі рет жазылған', expected: 'Біреуін алып тастаңыз' });
    else flags.set(name, value);
  }
  return { flags, faults };
}

function valueAhead(rest: string[]): string | undefined {
  return rest[0]?.startsWith('--') ? undefined : rest.shift();
}

function unknown(word: string, name: string, questions: readonly Question[]): Fault {
  const names = questions.map(({ flag }) => flag);
  if (name) return { where: `--${name}`, what: 'мұндай параметр жоқ', expected: near(name, names) };
  return {
    where: word,
    what: 'бұл сөз неге қатысты екені белгісіз',
    expected: 'Жауап --параметр мәні түрінде жазылады, бірнеше сөз болса, тырнақшаға алынады',
  };
}

function near(name: string, names: readonly string[]): string {
  return suggest(
    `--${name}`,
    names.map((one) => `--${one}`),
  );
}
