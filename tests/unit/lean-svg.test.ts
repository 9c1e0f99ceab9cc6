import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { leanMarkup } from '../../src/build/chart/lean-svg.ts';

const lean = (content: string) => {
  const { document } = new JSDOM(`<svg>${content}</svg>`).window;
  return leanMarkup(document.querySelector('svg') as SVGSVGElement);
};

describe('leanMarkup', () => {
  it('makes one group of neighbours that say the same, in their order', () => {
    expect(
      lean('<g class="a"><text>1</text></g><g class="a"><text>2</text></g><g class="a"></g>'),
    ).toBe('<svg><g class="a"><text>1</text><text>2</text></g></svg>');
  });

  it('keeps apart groups that differ or have something between them', () => {
    const apart = '<g class="a"></g><g class="b"></g><text></text><g class="b"></g>';
    expect(lean(apart)).toBe(`<svg>${apart}</svg>`);
  });

  it('closes empty elements where they open, and reads no markup into a label', () => {
    expect(lean('<a aria-label="a></path>"><path d="M0,0"></path></a>')).toBe(
      '<svg><a aria-label="a&gt;&lt;/path&gt;"><path d="M0,0"/></a></svg>',
    );
  });
});
