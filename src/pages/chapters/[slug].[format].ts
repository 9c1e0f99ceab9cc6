import type { APIRoute } from 'astro';
import { chapterDownloads, respond } from '../../build/site/download.ts';
import { story } from '../../build/story.ts';
import type { Chapter } from '../../lib/chapter.ts';

/** The files of every chapter, in every format. */
export function getStaticPaths() {
  return story().chapters.flatMap((chapter) =>
    chapterDownloads(chapter).map(({ format }) => ({ params: { slug: chapter.slug, format } })),
  );
}

/** Write the file that is asked for. */
export const GET: APIRoute = ({ params }) => {
  const chapter = story().chapters.find(({ slug }) => slug === params['slug']);
  return respond(chapterDownloads(chapter as Chapter), params['format']);
};
