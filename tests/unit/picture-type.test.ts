import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { beforeAll, describe, expect, it } from 'vitest';
import { svgDocument } from '../../src/build/picture/document.ts';
import { CUT_NAMES, cutName, cutOf, type Face } from '../../src/build/picture/fonts.ts';
import { textLine } from '../../src/build/picture/glyphs.ts';
import {
  balance,
  setLine,
  shortened,
  widestWord,
  widthOf,
  wrap,
} from '../../src/build/picture/type.ts';
import { pixelsOf, renderer } from './picture-reading.ts';

const FONTS = new URL('../../src/assets/fonts/', import.meta.url);
const fonts: Uint8Array[] = [];

beforeAll(async () => {
  await renderer();
  for (const name of CUT_NAMES)
    fonts.push(await convert(readFileSync(new URL(`${name}.woff2`, FONTS)), 'sfnt'));
});

const SANS: Face = { family: 'sans', weight: 400, size: 14 };
const missing = (name: string, signs: string) =>
  [...signs].filter((sign) => !cutOf(name).font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));

describe('the cuts of pictures', () => {
  it.each(CUT_NAMES.filter((name) => name !== 'serif-300'))(
    '%s has every Kazakh letter and the signs of Kazakh typography',
    (name) => {
      expect(missing(name, 'ӘәҒғҚқҢңӨөҰұҮүҺһІі₸«»№—–−…·%+')).toEqual([]);
    },
  );

  it('serif-300 has what large numbers are made of', () => {
    expect(missing('serif-300', '0123456789,%+−₸№\u00a0әғқңөұүһі')).toEqual([]);
  });
});

describe('a line', () => {
  const texts: [text: string, face: Omit<Face, 'size'>][] = [
    ['Уәде мен дерек', { family: 'serif', weight: 600 }],
    ['ГАЗДЫҢ ТАРАУЫ, Түлектер «АҚТ» У.', { family: 'serif', weight: 600 }],
    ['Қырғызстан мен Өзбекстан 74,2%', { family: 'serif', weight: 400 }],
    ['30 мың', { family: 'serif', weight: 300 }],
    ['Дереккөз: Ұлттық статистика бюросы, АГУА', { family: 'sans', weight: 400 }],
    ['№ 995 қаулы: Тараз, «Цифрлы Қазақстан»', { family: 'sans', weight: 600 }],
  ];

  it.each(texts)('«%s» is set letter by letter where the renderer itself sets it', (text, own) => {
    const face = { ...own, size: 40 };
    const name = cutOf(cutName(own)).font.familyName;
    const size = 'xmlns="http://www.w3.org/2000/svg" width="1000" height="80"';
    const paper = '<rect width="1000" height="80" fill="#faf6ee"/>';
    const theirs = pixelsOf(
      `<svg ${size}>${paper}<text x="20" y="50" font-size="40" font-family="${name}">${text}</text></svg>`,
      fonts,
    );
    const content = textLine({ text, face, fill: '#000000', x: 20, y: 50 });
    const ours = pixelsOf(svgDocument({ width: 1000, height: 80, content }));
    const inked = [...theirs.keys()].filter((i) => i % 4 === 0 && (theirs[i] ?? 0) < 0x60);
    const apart = [...ours.keys()].filter(
      (i) => i % 4 === 0 && Math.abs((ours[i] ?? 0) - (theirs[i] ?? 0)) > 60,
    );
    expect(inked.length).toBeGreaterThan(500);
    expect(apart.length).toBeLessThan(inked.length / 50);
  });

  it('is kerned: the pair «Уә» is closer than its letters alone', () => {
    const face: Omit<Face, 'size'> = { family: 'serif', weight: 600 };
    const alone = ['У', 'ә'].reduce((sum, letter) => sum + setLine(letter, face).width, 0);
    expect(setLine('Уә', face).width).toBeLessThan(alone);
  });

  it('takes no room for signs that only rule where lines break', () => {
    expect(widthOf('74,2%-\u2060ға, тар\u00adмақ', SANS)).toBe(widthOf('74,2%-ға, тармақ', SANS));
  });

  it('is refused where a letter is missing, in words for the editor', () => {
    expect(() => setLine('Сан ☃', SANS)).toThrow('«☃» таңбасы sans-400 қарпінде жоқ');
    expect(() => setLine('Ұ', { family: 'serif', weight: 300 })).toThrow('serif-300');
  });
});

describe('breaking into lines', () => {
  const text = 'Болжам ашылатын орындарды, өсім жұмыс істейтіндер санының өзгерісін санайды';

  it('loses nothing and stays within the width', () => {
    const lines = wrap(text, SANS, 180);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(widthOf(line, SANS)).toBeLessThanOrEqual(180);
  });

  it('fills a line as far as the next word allows', () => {
    const [first = '', second = ''] = wrap(text, SANS, 180);
    expect(widthOf(`${first} ${second.split(' ')[0]}`, SANS)).toBeGreaterThan(180);
  });

  it('keeps a number with its word', () => {
    expect(wrap('Қазір 74\u00a0мың', SANS, widthOf('Қазір 74', SANS))).toEqual([
      'Қазір',
      '74\u00a0мың',
    ]);
  });

  it('cuts an address after a slash and a word without one where it must', () => {
    const address = 'https://uade-men-derek.example/charts/literacy/';
    const cut = wrap(address, SANS, 240);
    expect(cut).toEqual(['https://uade-men-derek.example/', 'charts/literacy/']);
    const long = 'Қ'.repeat(50);
    const pieces = wrap(long, SANS, 100);
    expect(pieces.join('')).toBe(long);
    for (const piece of pieces) expect(widthOf(piece, SANS)).toBeLessThanOrEqual(100);
  });

  it('balances a title without more lines and without breaking a word', () => {
    const face: Face = { family: 'serif', weight: 600, size: 48 };
    const title = 'Ақпараттық теңсіздіктен «Цифрлы Қазақстанға» дейін';
    const [plain, even] = [wrap(title, face, 520), balance(title, face, 520)];
    expect(even.length).toBe(plain.length);
    expect(even.join(' ')).toBe(title);
    const widest = (lines: string[]) => Math.max(...lines.map((line) => widthOf(line, face)));
    expect(widest(even)).toBeLessThanOrEqual(widest(plain));
    const tight = balance('Қазақстандағы сан', face, widestWord('Қазақстандағы', face) + 40);
    expect(tight).toEqual(['Қазақстандағы', 'сан']);
  });

  it('shortens to whole words with an ellipsis, and only what is too long', () => {
    expect(shortened(text, SANS, 2000)).toBe(text);
    const short = shortened(
      'Дереккөз: Қазинформ, 2018 жыл',
      SANS,
      widthOf('Дереккөз: Қазинформ, 20', SANS),
    );
    expect(short).toBe('Дереккөз: Қазинформ…');
  });
});
