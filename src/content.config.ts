import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { frontmatterSchema, pageSchema } from './build/frontmatter-schema.ts';
import { jsonSchema } from './build/json-schema.ts';

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

export const collections = { chapters, pages };
