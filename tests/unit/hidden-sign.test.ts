import { describe, expect, it } from 'vitest';
import { signsIn } from '../../src/build/fault/sign-check.ts';
import { hiddenSign } from '../../src/lib/hidden-sign.ts';
import { FILES, faults } from './fixtures/project.ts';

/** List the hidden signs of a file: `line:column U+202E`. */
const found = (file: string, text: string) =>
  signsIn({ file, text }).map(
    ({ line, column, what }) => `${line}:${column} ${/U\+\w+/.exec(what)}`,
  );

describe('a hidden sign', () => {
  it.each([
    ['\u0000', 'U+0000'],
    ['\u001b', 'U+001B'],
    ['\u0085', 'U+0085'],
    ['\u200b', 'U+200B'],
    ['\u2028', 'U+2028'],
    ['\u202e', 'U+202E'],
    ['\ufeff', 'U+FEFF'],
    ['\ufffd', 'U+FFFD'],
    ['\ufffe', 'U+FFFE'],
    ['\ue000', 'U+E000'],
    ['\ud800', 'U+D800'],
    ['\u{e0041}', 'U+E0041'],
    ['\u{1ffff}', 'U+1FFFF'],
  ])('is %j', (sign, name) => {
    expect(hiddenSign(`ә${sign}`)).toEqual({ index: 1, name });
  });

  it('is no letter, no sign that is printed and no break', () => {
    expect(hiddenSign('Әліпби, 54\u00a0мың: «бір\u00adнеше» 10-\u2060ға\t№ ₸ 𝒜 قازاق\r\n')).toBe(
      undefined,
    );
  });
});

describe('a file', () => {
  it('is told of each line that has a hidden sign', () => {
    expect(found('data/a.csv', 'a,b\n1,х\u200bу\r\n2,\u202eх\u202c\n')).toEqual([
      '2:4 U+200B',
      '3:3 U+202E',
    ]);
  });

  it('may begin with a byte-order mark and hold none elsewhere', () => {
    expect(found('data/a.csv', '\ufeffa\n\ufeff1\n')).toEqual(['2:1 U+FEFF']);
  });

  it('is told of what YAML spells, where a text begins, in the head of a chapter too', () => {
    expect(found('data/a.yaml', 'a: 1\nb:\n  - "х\\u202eу"\n  - х\\u202eу\n')).toEqual([
      '3:5 U+202E',
    ]);
    expect(found('src/content/chapters/01-a.mdx', '---\r\na: "\\0"\r\n---\r\nх\r\n')).toEqual([
      '2:4 U+0000',
    ]);
    expect(found('data/a.yaml', 'a: "\\ud83d\\ude00"\n')).toEqual([]);
  });

  it('is told of what Markdown spells', () => {
    const text = '---\na: b\n---\n\nх &#x202e; у &amp;\n\n&zwj; &#8203; &#9999999; &#xA0;\n';
    expect(found('src/content/chapters/01-a.mdx', text)).toEqual(['5:3 U+202E', '7:1 U+200D']);
  });
});

describe('a story', () => {
  it('with a hidden sign is refused in Kazakh, with its place', () => {
    expect(faults([FILES.sources, 'C мақаласы', 'C\u202e мақаласы'])).toEqual([
      'data/sources.yaml:3: Мәтінде көрінбейтін U+202E таңбасы тұр. Сол таңбаны өшіріп, жанындағы сөзді қайта теріңіз.',
    ]);
    for (const [file, from] of [
      [FILES.csv, '2013,63.2'],
      [FILES.yaml, 'Сауаттылық, ru'],
      [FILES.chart, 'Жас шегі'],
      [FILES.chapter, 'Себебі белгісіз'],
      [FILES.chapter, 'айтылған'],
    ] as const)
      expect(faults([file, from, `${from.slice(0, 3)}\u200b${from.slice(3)}`]).join()).toContain(
        'U+200B',
      );
  });
});
