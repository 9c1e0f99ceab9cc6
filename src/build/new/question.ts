import type { Fault } from './fault.ts';

/** Answers by the flags that give them. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** What is wrong with an answer and what it should be, in Kazakh. */
export type Objection = [what: string, expected: string];

/** Something that a new file needs to know: a flag answers it, or the editor is asked. */
export interface Question {
  flag: string;
  /** What the help says of the flag and what is asked. */
  words: string;
  /** Answers to choose from, each with what it means. */
  list?: Readonly<Record<string, string>>;
  /** Given without a value. */
  toggle?: boolean;
  /** Asked on a terminal where no flag answers it; other questions take what is offered. */
  asked?: boolean | ((given: Answers) => boolean);
  /** The answer that is offered; an empty one leaves the thing out. Without an offer an answer is needed. */
  offer?(given: Answers): string | undefined;
  /** The question whose answer the offer rests on: where that is wrong, nothing is said of this one. */
  after?: string;
  fault?(answer: string, given: Answers): Objection | undefined;
  /** What is said where an answer is needed and there is none. */
  missing?(given: Answers): Objection;
}

/** Ask the editor on a terminal and wait for a line. */
export type Ask = (words: string) => Promise<string>;

/** Ask whether to go on; anything but a clear yes is a no. */
export async function isAgreed(ask: Ask, words: string): Promise<boolean> {
  const said = (await ask(`${words} (иә/жоқ): `)).trim().toLowerCase();
  return said === 'иә' || said === 'ия' || said === 'yes';
}

/**
 * Answer questions by flags, by asking where there is a terminal, or by what is offered. On a terminal
 * a wrong answer is asked for again; a wrong flag is reported. Wrong answers are left out.
 */
export async function answer(
  questions: readonly Question[],
  flags: ReadonlyMap<string, string>,
  ask: Ask | undefined,
): Promise<{ answers: Answers; faults: Fault[] }> {
  const answers: Record<string, string | undefined> = {};
  const faults: Fault[] = [];
  const wrong = new Set<string>();
  for (const question of questions) {
    const { flag, asked, after = '' } = question;
    const given = flags.get(flag);
    const asks = given === undefined && (typeof asked === 'function' ? asked(answers) : asked);
    if (given === undefined && wrong.has(after)) continue;
    const said = ask && asks ? await askUntilRight(question, answers, ask) : given;
    const own = said ?? question.offer?.(answers);
    const objection = objectionTo(question, own, answers);
    if (!objection) answers[flag] = own;
    else {
      wrong.add(flag);
      faults.push({ where: `--${flag}`, what: objection[0], expected: objection[1] });
    }
  }
  return { answers, faults };
}

function objectionTo(
  question: Question,
  said: string | undefined,
  given: Answers,
): Objection | undefined {
  if (said === undefined)
    return question.toggle ? undefined : (question.missing?.(given) ?? needed(question));
  // Nothing said is right where nothing is offered: the thing is left out.
  if (said === '' && question.offer?.(given) === '') return undefined;
  if (said.trim() === '') return needed(question);
  return question.fault?.(said, given);
}

function needed({ words }: Question): Objection {
  return ['жауабы керек', words];
}

async function askUntilRight(question: Question, given: Answers, ask: Ask): Promise<string> {
  const { words, list = {} } = question;
  const offer = question.offer?.(given);
  const lines = Object.entries(list).map(([name, meaning]) => `\n  ${name} — ${meaning}`);
  const choice = lines.length > 0 ? `${lines.join('')}\n  Біреуін жазыңыз` : '';
  const prompt = `${words}${choice}${offer ? ` [${offer}]` : ''}: `;
  let warning = '';
  for (;;) {
    const said = (await ask(warning + prompt)).trim() || (offer ?? '');
    const objection = objectionTo(question, said, given);
    if (!objection) return said;
    warning = `  ${objection[0]}. ${objection[1]}.\n`;
  }
}
