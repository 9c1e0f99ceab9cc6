import { isDeepStrictEqual } from 'node:util';

/** What a reading looked up: an entry of a collection, or a thing as a whole. */
interface Asked {
  name: string;
  entry?: ['get' | 'has', key: unknown];
  given: unknown;
}

/** What a reading may look at beside its text: maps, sets and other things by their names. */
type Known = Readonly<Record<string, unknown>>;

type Collection = ReadonlyMap<unknown, unknown> & ReadonlySet<unknown>;

/**
 * Remembers what was read and what each reading looked up, so that after a change only that is read again
 * which the change can reach.
 */
export class Readings {
  readonly #done = new Map<string, { text: string; asked: Asked[]; result: unknown }>();
  readonly #things = new Map<string, unknown>();

  /** Give what was read under a name before, if its text and all that it looked up are the same; else read. */
  read<Result, Own extends object>(
    name: string,
    text: string,
    known: Own,
    read: (known: Own) => Result,
  ): Result {
    const before = this.#done.get(name);
    const found = known as Known;
    if (before?.text === text && before.asked.every((one) => one.given === answer(one, found)))
      return before.result as Result;
    const asked: Asked[] = [];
    const result = read(watched(found, asked) as Own);
    this.#done.set(name, { text, asked, result });
    return result;
  }

  /** Give the thing that had a name before, if it is equal: what looked it up need not be read again. */
  same<Thing>(name: string, thing: Thing): Thing {
    const before = this.#things.get(name);
    if (isDeepStrictEqual(before, thing)) return before as Thing;
    this.#things.set(name, thing);
    return thing;
  }
}

function answer({ name, entry }: Asked, known: Known): unknown {
  const thing = known[name];
  if (!entry) return thing;
  const [method, key] = entry;
  return isCollection(thing) ? thing[method]?.(key) : undefined;
}

/** Give the same things so that what is looked up in them is noted down. */
function watched(known: Known, asked: Asked[]): Known {
  const things = Object.entries(known).map(([name, thing]) => {
    if (isCollection(thing)) return [name, watchedCollection(name, thing, asked)];
    asked.push({ name, given: thing });
    return [name, thing];
  });
  return Object.fromEntries(things);
}

/** Whoever counts or lists a collection depends on all of it. */
function watchedCollection(name: string, thing: Collection, asked: Asked[]): Collection {
  return new Proxy(thing, {
    get(target, property) {
      const own = Reflect.get(target, property, target);
      if (property !== 'get' && property !== 'has') {
        asked.push({ name, given: target });
        return typeof own === 'function' ? own.bind(target) : own;
      }
      return (key: unknown) => {
        const given = own.call(target, key);
        asked.push({ name, entry: [property, key], given });
        return given;
      };
    },
  });
}

function isCollection(thing: unknown): thing is Collection {
  return thing instanceof Map || thing instanceof Set;
}
