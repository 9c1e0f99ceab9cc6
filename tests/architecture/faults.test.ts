import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultSentences } from './fault-sentences.ts';
import { sources } from './source.ts';

/** Everything that a test may pin a sentence in. */
const pinned = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:\.test\.ts|\.txt)$/.test(file) && !file.startsWith('architecture'))
  .map((file) => readFileSync(`tests/${file}`, 'utf8'))
  .join('\n');

/** Modules that speak of faults; the card of the story's health has tests of its own. */
const speaking = sources.filter(
  ({ file, text }) =>
    /^src\/(?:build|lib|charts)\//.test(file) &&
    !file.startsWith('src/build/health/') &&
    /\b(?:[Pp]roblems?|TextCheck|Fault|Objection|Words|expected)\b/.test(text),
);

describe('a sentence on a fault', () => {
  it('is found in each of its forms', () => {
    const text = [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the code that is looked at has them
      'const a = { what: `«${b}» деген өріс жоқ`, expected: c ? "Оны өшіріңіз" : `Бәлкім, «${d}» болар` };',
      'fault(line, "Тарауда мәтін жоқ", WITHOUT);',
      'const e = () => ["Файлдың орнында қалта тұр", "Қалтаны өшіріңіз"];',
      'const f = [/a/, "Сілтеме аяқталмаған", suggest(g, h)];',
      'const i = formed(/a/, "Күн былай жазылады").describe("Түзетілген күні осы");',
      'const j = { title: "Басқа сөз туралы", words: ["бір сөз ғана"] };',
    ].join('\n');
    expect(faultSentences({ file: 'a.ts', text }).map(({ words }) => words)).toEqual([
      '» деген өріс жоқ',
      'Оны өшіріңіз',
      'Бәлкім, «',
      'Тарауда мәтін жоқ',
      'Файлдың орнында қалта тұр',
      'Қалтаны өшіріңіз',
      'Сілтеме аяқталмаған',
      'Күн былай жазылады',
    ]);
  });

  it('is pinned by a test, word for word', () => {
    const all = speaking.flatMap(faultSentences);
    expect(all.length).toBeGreaterThan(200);
    const loose = all.filter(({ words }) => !pinned.includes(words));
    expect(loose.map(({ at, words }) => `${at}: ${words}`)).toEqual([]);
  });
});
