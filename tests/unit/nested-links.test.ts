import { describe, expect, it } from 'vitest';
import { FILES, faults } from './fixtures/project.ts';

const NOTE = '\n\n[^1]: Ескертпе.\n\n[1]: /data/\n';
const body = (text: string) =>
  faults(
    [FILES.chapter, 'Бұл туралы', `${text}\n\nБұл туралы`],
    [FILES.chapter, '<Chart id="literacy" />', `Тағы[^1].\n\n<Chart id="literacy" />${NOTE}`],
  );
const told = (outer: string, inner: string) =>
  `${FILES.chapter}:19: ${outer} ішінде ${inner} тұр. Сілтеменің ішіне сілтеме қойылмайды: біреуін сыртына шығарыңыз.`;
const number = '<Value of="literacy/2015/share" />';

describe('a link within a link', () => {
  it.each([
    [`<Cite source="article-c">сөз ${number}</Cite>`, '<Cite>', '<Value>'],
    ['<Cite source="article-c">сөз [бет](/data/)</Cite>', '<Cite>', 'сілтеме'],
    ['<Cite source="article-c">сөз https://other.example/</Cite>', '<Cite>', 'сілтеме'],
    ['<Cite source="article-c">сөз[^1]</Cite>', '<Cite>', 'ескертпе белгісі'],
    [`[сөз ${number}](/data/)`, 'Сілтеме', '<Value>'],
    [`[сөз ${number}][1]`, 'Сілтеме', '<Value>'],
    ['[сөз <Cite source="article-c">мақала</Cite>](/data/)', 'Сілтеме', '<Cite>'],
  ])('is refused: %s', (text, outer, inner) => {
    expect(body(text)).toEqual([told(outer, inner)]);
  });

  it('is not taken for one where links stand side by side or around other words', () => {
    expect(body(`[сөз](/data/) ${number} <Cite source="article-c">**мақала**</Cite>[^1]`)).toEqual(
      [],
    );
  });
});
