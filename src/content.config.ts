import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { frontmatterSchema, guideSchema, pageSchema } from './build/chapter/frontmatter-schema.ts';
import { jsonSchema } from './build/yaml/json-schema.ts';

/**
 * Let any frontmatter pass, and tell programs in which it is written what belongs there: it is checked
 * with the rest of the story, in Kazakh, before Astro reads it.
 */
const checkedBefore = (schema: z.ZodType) =>
  z.record(z.string(), z.unknown()).meta(jsonSchema(schema));

/** Chapters as MDX. */
const chapters = defineCollection({
  loader: glob({ base: './src/content/chapters', pattern: '*.mdx' }),
  schema: checkedBefore(frontmatterSchema),
});

/** Pages of prose that are no chapters. */
const pages = defineCollection({
  loader: glob({ base: './src/content', pattern: '*.mdx' }),
  schema: checkedBefore(pageSchema),
});

/** Pages for those who write: they are part of the site, and belong to the documentation of the project. */
const guide = defineCollection({
  loader: glob({ base: './docs/guide', pattern: '*.mdx' }),
  schema: checkedBefore(guideSchema),
});

export const collections = { chapters, pages, guide };
