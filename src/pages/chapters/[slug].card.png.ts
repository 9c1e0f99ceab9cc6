import type { APIRoute } from 'astro';
import { chapterCardFile } from '../../build/picture/files.ts';
import { story } from '../../build/story.ts';
import type { Chapter } from '../../lib/chapter.ts';

/** A card for each chapter. */
export function getStaticPaths() {
  return story().chapters.map(({ slug }) => ({ params: { slug } }));
}

/** Draw what messengers and social networks show of a link to the chapter. */
export const GET: APIRoute = async ({ params }) => {
  const chapter = story().chapters.find(({ slug }) => slug === params['slug']) as Chapter;
  return new Response((await chapterCardFile(chapter)) as BodyInit, {
    headers: { 'content-type': 'image/png' },
  });
};
