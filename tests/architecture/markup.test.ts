import { describe, expect, it } from 'vitest';
import { codeOf, sources } from './source.ts';

/**
 * Where markup is put into a page as it stands, and what makes it: drawings of ours, whose texts are
 * escaped; stylesheets and a script of ours; JSON without signs of markup; a reference, whose words are escaped; a page's own part again.
 */
const PUT_IN: Record<string, string[]> = {
  'src/components/Apart.astro': ['apart(silent, Astro.props.prefix)'],
  'src/components/Contents.astro': ['sketch'],
  'src/components/Figure.astro': ['wide', 'narrow'],
  'src/components/HeadStart.astro': ['sheet', 'script'],
  'src/components/Reference.astro': ['before', 'after'],
  'src/components/WorkHead.astro': ['scriptJson(node)'],
  'src/desk/gallery.astro': ['pictures.wide', 'pictures.narrow'],
  'src/pages/charts/[id]/embed.astro': ['outward(wide)', 'outward(narrow)'],
  'src/pages/charts/index.astro': ['spark(chart)'],
  'src/pages/data/index.astro': ["scriptJson(catalogNode(absolute(''), parts))"],
};

/** Drawings pass through a document of jsdom, which runs nothing and is part of no page. */
const PARSED = ['src/build/chart/lean-svg.ts', 'src/build/picture/stylesheet.ts'];

/** What stands in each page as one of our files has it. */
const OWN_FILES = /<(?:style|script) is:inline set:html=\{(?:sheet|script)\} \/>/g;

const SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|setHTMLUnsafe|srcdoc)\b|\bdocument\s*\.\s*write/;

describe('text', () => {
  it('becomes markup in known places alone, and what is put in there is escaped where it is made', () => {
    const found = sources.map(({ file, text }) => {
      const values = [...text.matchAll(/\bset:html=(?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\S+))/g)];
      return [file, values.map(([, code, other]) => code ?? `${other}`)] as const;
    });
    expect(Object.fromEntries(found.filter(([, values]) => values.length > 0))).toEqual(PUT_IN);
  });

  it('is never parsed as markup in the browser', () => {
    const using = sources.filter((source) => SINKS.test(codeOf(source))).map(({ file }) => file);
    expect(using).toEqual(PARSED);
  });

  it('is no code: no attribute of a page is a handler, no script or style is written in it', () => {
    const pages = sources
      .filter(({ file }) => file.endsWith('.astro'))
      .map(({ file, text }) => ({ file, text: text.replace(OWN_FILES, '') }));
    expect(pages.length).toBeGreaterThan(50);
    for (const { file, text } of pages) {
      const markup = text.replace(/^---\n[\s\S]*?\n---\n/, '');
      expect(markup.match(/\son[a-z]+=|\sstyle=|<style|javascript:/g) ?? [], file).toEqual([]);
      for (const [, attributes = '', code = ''] of markup.matchAll(
        /<script([^>]*)>([\s\S]*?)<\/script>/g,
      )) {
        expect(attributes, file).toMatch(/\ssrc=/);
        expect(code, file).toBe('');
      }
    }
  });
});
