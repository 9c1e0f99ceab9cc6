import { formatNumber } from '../../lib/kazakh/number.ts';

/** What long work says of itself while it goes on. */
export interface Progress {
  /** Say what is being done and how far it is: so many, or so many of all. */
  show(words: string, done?: number, of?: number): void;
  /** Take away what stands on the terminal, and say what came of the work. */
  end(words?: string): void;
}

/** Where progress is written: a terminal or a log. */
export type Output = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number };

/** What progress depends on; without it that of the process. */
export interface ProgressSetting {
  env?: Readonly<Record<string, string | undefined>>;
  output?: Output;
  /** What others write to the same terminal. */
  others?: readonly Output[];
  /** Milliseconds on a clock that never goes back. */
  now?: () => number;
}

/** Least time between two counts of one step, in milliseconds. */
const IN_PLACE = 100;
const LINE_BY_LINE = 3000;

/** Show progress on a terminal in one line, in a log line by line, and under `CI`, where nobody waits, not at all. */
export function progressOn({
  env = process.env,
  output = process.stderr,
  others = [process.stdout, process.stderr],
  now = () => performance.now(),
}: ProgressSetting = {}): Progress {
  const { CI = '' } = env;
  if (CI !== '' && CI !== 'false') return { show: () => undefined, end: () => undefined };
  const line = output.isTTY ? new TerminalLine(output, others) : new LogLines(output);
  let [current, said] = ['', 0];
  return {
    show(words, done, of) {
      const time = now();
      if (words === current && time - said < line.pause) return;
      [current, said] = [words, time];
      line.show(words, countOf(done, of));
    },
    end(words) {
      current = '';
      line.clear();
      if (words) output.write(`${words}\n`);
    },
  };
}

function countOf(done?: number, of?: number): string {
  if (done === undefined) return '…';
  return `: ${formatNumber(done)}${of === undefined ? '' : `/${formatNumber(of)}`}`;
}

class LogLines {
  readonly pause = LINE_BY_LINE;
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  show(words: string, count: string): void {
    this.#output.write(`${words}${count}\n`);
  }

  clear(): void {}
}

/** One line of a terminal, written over and over; it goes before anything else is written there. */
class TerminalLine {
  readonly pause = IN_PLACE;
  readonly #output: Output;
  readonly #write: (text: string) => unknown;
  readonly #others: readonly Output[];
  #restore: (() => void)[] = [];
  #isShown = false;

  constructor(output: Output, others: readonly Output[]) {
    this.#output = output;
    this.#write = output.write.bind(output);
    this.#others = others;
  }

  show(words: string, count: string): void {
    if (this.#restore.length === 0) this.#restore = this.#others.map((one) => this.#watch(one));
    // A line that is wrapped could not be written over.
    const room = Math.max(0, (this.#output.columns ?? 80) - 1 - count.length);
    this.#write(`\r${words.slice(0, room)}${count}\u001b[K`);
    this.#isShown = true;
  }

  clear(): void {
    this.#step();
    for (const restore of this.#restore) restore();
    this.#restore = [];
  }

  #step(): void {
    if (this.#isShown) this.#write('\r\u001b[K');
    this.#isShown = false;
  }

  #watch(other: Output): () => void {
    const { write } = other;
    const step = () => this.#step();
    other.write = function (this: Output, ...words: Parameters<Output['write']>) {
      step();
      return write.apply(other, words);
    } as Output['write'];
    return () => {
      other.write = write;
    };
  }
}
