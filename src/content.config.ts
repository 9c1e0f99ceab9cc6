import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/** Chapters as MDX. Their frontmatter is checked with the rest of the story, in Kazakh, before Astro reads it. */
const chapters = defineCollection({
  loader: glob({ base: './src/content/chapters', pattern: '*.mdx' }),
});

/** Pages of prose that are no chapters. */
const pages = defineCollection({
  loader: glob({ base: './src/content', pattern: '*.mdx' }),
});

export const collections = { chapters, pages };
