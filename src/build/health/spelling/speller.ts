import { readFileSync } from 'node:fs';
import { loadModule } from 'hunspell-asm';

const FOLDER = new URL('../../../assets/spelling/', import.meta.url);

/** The dictionary of Kazakh (hunspell-kk, see the copyright file beside it). */
export interface Speller {
  /** Tells whether a word stands in the dictionary as it is or in small letters. */
  knows(word: string): boolean;
  /** Gives words of the dictionary that are written like this one, the likeliest first; slow. */
  suggest(word: string): string[];
}

let loading: Promise<Speller> | undefined;

/** Load the dictionary, once. */
export function loadSpeller(): Promise<Speller> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Speller> {
  const listeners = process.listeners('uncaughtException');
  const factory = await loadModule();
  // The package throws every uncaught error of the process again: that would end a server that lives on after one.
  for (const listener of process.listeners('uncaughtException'))
    if (!listeners.includes(listener)) process.off('uncaughtException', listener);
  const mount = (name: string) => factory.mountBuffer(readFileSync(new URL(name, FOLDER)), name);
  const dictionary = factory.create(mount('kk_KZ.aff'), mount('kk_KZ.dic'));
  return {
    knows: (word) => dictionary.spell(word) || dictionary.spell(word.toLowerCase()),
    suggest: (word) => dictionary.suggest(word),
  };
}
