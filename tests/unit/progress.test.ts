import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD_STEPS, buildProgress } from '../../src/build/site/build-progress.ts';
import { type Output, progressOn } from '../../src/build/site/progress.ts';

/** A stream that keeps what is written to it. */
function kept(terminal: { isTTY?: boolean; columns?: number } = {}) {
  const texts: string[] = [];
  const write = (text: string) => texts.push(text) > 0;
  return { output: { ...terminal, write } as Output, texts };
}

/** Progress with a clock that the test turns. */
function timed(output: Output, others: Output[] = []) {
  const clock = { time: 0 };
  const progress = progressOn({ env: {}, output, others, now: () => clock.time });
  return { clock, progress };
}

/** What stands on a terminal: of each line what was written last, for each writing wipes the rest. */
const screen = (texts: readonly string[]) =>
  texts
    .join('')
    .replaceAll('\u001b[K', '')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1));

describe('progress in a log', () => {
  it('has a line for each step, and its counts not more than one in three seconds', () => {
    const { output, texts } = kept();
    const { clock, progress } = timed(output);
    progress.show('1/2 Оқылып жатыр');
    progress.show('2/2 Жазылып жатыр', 0, 1500);
    for (let i = 1; i <= 50; i++) {
      clock.time += 100;
      progress.show('2/2 Жазылып жатыр', i * 25, 1500);
    }
    progress.end('Дайын');
    expect(texts.join('')).toBe(
      '1/2 Оқылып жатыр…\n2/2 Жазылып жатыр: 0/1\u00a0500\n2/2 Жазылып жатыр: 750/1\u00a0500\nДайын\n',
    );
  });

  it('counts without an end where none is known', () => {
    const { output, texts } = kept();
    timed(output).progress.show('Оқылып жатыр', 12000);
    expect(texts).toEqual(['Оқылып жатыр: 12\u00a0000\n']);
  });

  it('says a step again that is begun again', () => {
    const { output, texts } = kept();
    const { progress } = timed(output);
    progress.show('Оқылып жатыр', 1);
    progress.end();
    progress.show('Оқылып жатыр', 1);
    expect(texts).toHaveLength(2);
  });
});

describe('progress on a terminal', () => {
  it('stands in one line and is gone at the end', () => {
    const { output, texts } = kept({ isTTY: true, columns: 80 });
    const { clock, progress } = timed(output);
    progress.show('Жазылып жатыр', 1, 3);
    progress.show('Жазылып жатыр', 2, 3);
    clock.time += 100;
    progress.show('Жазылып жатыр', 3, 3);
    expect(texts).toEqual(['\rЖазылып жатыр: 1/3\u001b[K', '\rЖазылып жатыр: 3/3\u001b[K']);
    progress.end('Дайын');
    expect(screen(texts)).toEqual(['Дайын', '']);
  });

  it('never takes more than the line, and keeps the count', () => {
    const { output, texts } = kept({ isTTY: true, columns: 20 });
    timed(output).progress.show('Беттер мен суреттер жазылып жатыр', 5, 586);
    expect(texts).toEqual(['\rБеттер мен с: 5/586\u001b[K']);
  });

  it('makes way for what others write there, and lets them be in the end', () => {
    const { output, texts } = kept({ isTTY: true, columns: 80 });
    const other = { write: (text: string) => texts.push(text) > 0 } as Output;
    const { write } = other;
    const { clock, progress } = timed(output, [other]);
    progress.show('Жазылып жатыр', 1, 2);
    other.write('ескерту\n');
    expect(screen(texts)).toEqual(['ескерту', '']);
    clock.time += 100;
    progress.show('Жазылып жатыр', 2, 2);
    expect(screen(texts)).toEqual(['ескерту', 'Жазылып жатыр: 2/2']);
    progress.end();
    expect(screen(texts)).toEqual(['ескерту', '']);
    expect(other.write).toBe(write);
  });
});

describe('progress under CI', () => {
  it.each([
    ['true', 0],
    ['1', 0],
    ['', 2],
    ['false', 2],
  ])('where CI is «%s» writes %i lines', (CI, count) => {
    const { output, texts } = kept();
    const progress = progressOn({ env: { CI }, output });
    progress.show('Жазылып жатыр');
    progress.end('Дайын');
    expect(texts).toHaveLength(count);
  });
});

describe('the progress of a build', () => {
  it('counts what is rendered of all that there is to render', async () => {
    const { output, texts } = kept();
    const { clock, progress } = timed(output);
    const hooks = buildProgress(progress).hooks as Required<AstroIntegration['hooks']>;
    type Start = Parameters<(typeof hooks)['astro:build:start']>[0];
    let made = {} as Exclude<Parameters<Start['setPrerenderer']>[0], (own: never) => unknown>;
    const page = new Response('бет');
    const own = {
      name: 'own',
      getStaticPaths: async () => [1, 2].map(() => ({ pathname: '/', route: {} })),
      render: async () => page,
    } as unknown as typeof made;
    const setPrerenderer: Start['setPrerenderer'] = (prerenderer) => {
      made = typeof prerenderer === 'function' ? prerenderer(own) : prerenderer;
    };
    await hooks['astro:build:start']({ setPrerenderer } as Start);
    expect(await made.getStaticPaths()).toHaveLength(2);
    for (let i = 0; i < 2; i++) {
      const request = new Request('https://site.example/');
      expect(await made.render(request, {} as Parameters<typeof made.render>[1])).toBe(page);
      clock.time += 3000;
    }
    await hooks['astro:build:generated'](
      {} as Parameters<(typeof hooks)['astro:build:generated']>[0],
    );
    const { bundle, pages, sets } = BUILD_STEPS;
    expect(texts.join('')).toBe(`${bundle}…\n${pages}: 0/2\n${pages}: 1/2\n${sets}…\n`);
  });
});

describe('the script that compresses', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'progress-'));
    writeFileSync(join(folder, 'index.html'), '<p>бет</p>'.repeat(500));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (CI: string) => {
    const env = { ...process.env, CI, OUT_DIR: folder };
    const words = ['scripts/compress.ts'];
    const { stdout, stderr, status } = spawnSync(process.execPath, words, {
      encoding: 'utf8',
      env,
    });
    return { stdout, stderr, status };
  };

  it('says how far it is, and nothing under CI', () => {
    expect(run('true')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
    expect(run('')).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'Файлдар сығылып жатыр: 1/1\nСығылған файл саны: 1. Бұрынғы көлемі: 0,0 МБ, br: 0,0 МБ, gz: 0,0 МБ.\n',
    });
  });
});
