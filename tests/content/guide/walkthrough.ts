import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNew } from '../../../src/build/new/command.ts';
import { loadStory, type Story } from '../../../src/build/story.ts';
import { blocksIn, pageOf } from './pages.ts';

/** What came of following the first page to the letter. */
export interface Followed {
  /** What `npm run new` said, command by command. */
  said: { words: string[]; code: number; text: string }[];
  /** The files that the page shows whole, as the project then had them before they were replaced. */
  shown: { file: string; text: string }[];
  /** What every command left on the disk. */
  story: Story;
}

/** Take the words of a command apart as a shell does. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

/**
 * Follow «first-chapter» in a copy of this project: its commands in their order, and the files that
 * it shows whole put in their places, as its reader is told to. Where it is told to accept what is
 * offered, Enter is pressed. Throws as `loadStory` does.
 */
export async function follow(): Promise<Followed> {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    for (const folder of ['data', 'src/content', 'docs'])
      cpSync(folder, join(root, folder), { recursive: true });
    const said: Followed['said'] = [];
    const shown: Followed['shown'] = [];
    for (const { lang, meta, value } of blocksIn(pageOf('first-chapter').tree.children)) {
      if (lang === 'sh')
        for (const [, rest = ''] of value.matchAll(/^npm run new -- (.*)$/gm))
          said.push(await run(wordsOf(rest), root));
      if (meta && /^(?:data|src)\//.test(meta)) {
        shown.push({ file: meta, text: `${value}\n` });
        if (!meta.endsWith('.csv')) writeFileSync(join(root, meta), `${value}\n`);
      }
    }
    return { said, shown, story: loadStory(root) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function run(words: string[], root: string) {
  const text: string[] = [];
  const ask = async (question: string) => (question.includes('иә/жоқ') ? 'иә' : '');
  const code = await runNew({ words, root, ask, say: (line) => void text.push(line) });
  return { words, code, text: text.join('\n') };
}
