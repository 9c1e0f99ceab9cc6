import { describe, expect, it } from 'vitest';
import { apart } from '../../src/lib/apart.ts';

describe('a piece of a page set apart', () => {
  it.each([
    ['<p id="p-a">', '<p id="c3-p-a">'],
    ['<a href="#p-a">', '<a href="#c3-p-a">'],
    ['<ul aria-labelledby="a b">', '<ul aria-labelledby="c3-a c3-b">'],
    ['<label for="a">', '<label for="c3-a">'],
    ['<rect fill="url(#hatch)">', '<rect fill="url(#c3-hatch)">'],
    ['<h1 class="a">T</h1><h2>t</h2>', '<h2 class="a">T</h2><h3>t</h3>'],
  ])('%s becomes %s', (before, after) => {
    expect(apart(before, 'c3-')).toBe(after);
  });

  it.each([
    '<a href="/sources/#a">#p-a</a>',
    '<tr data-id="a"><td>h2 id=a</td></tr>',
    '<hr><header>',
  ])('%s stays', (html) => {
    expect(apart(html, 'c3-')).toBe(html);
  });
});
