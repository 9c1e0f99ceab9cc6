import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRONTMATTER_SCHEMAS } from '../unit/fixtures/editor-schemas.ts';

const read = (file: string) => JSON.parse(readFileSync(`.astro/collections/${file}.json`, 'utf8'));

describe('what Astro gives its extension in an editor', () => {
  it.each([
    ['chapters', 'chapter'],
    ['pages', 'page'],
  ])('of %s is what the build checks', (collection, name) => {
    const { properties, required } = FRONTMATTER_SCHEMAS[name] ?? {};
    const schema = read(`${collection}.schema`);
    expect(schema).toMatchObject({ properties, required, additionalProperties: false });
  });

  it('covers every chapter and page', () => {
    const files = readdirSync('src/content', { recursive: true, encoding: 'utf8' });
    const chapters = files.filter((file) => file.endsWith('.mdx')).sort();
    const entries = Object.keys(read('collections').entries).flatMap(
      (uri) => /\/src\/content\/(.*)$/.exec(uri)?.[1] ?? [],
    );
    expect(entries.sort()).toEqual(chapters);
  });
});
