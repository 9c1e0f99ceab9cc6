import { chapterPath } from '../../lib/chapter.ts';
import { dayOf } from '../../lib/edition.ts';
import { textOf } from '../../lib/inline.ts';
import { printDate } from '../../lib/kazakh/date.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { shortDigest } from '../../lib/work.ts';
import { type Story, story } from '../story.ts';
import { absolute } from './address.ts';
import { digestOf } from './digest.ts';

/** An item of the feed; only what has a day is news. */
export interface FeedItem {
  title: string;
  link: string;
  description: string;
  pubDate: Date;
  /** Elements of its own, as XML. */
  customData?: string;
}

/**
 * List editions, the chapters each brought, and corrections of data, the newest first. Days are those
 * written in the project: the clock has no say in what is built.
 */
export function feedItems(from: Story = story()): FeedItem[] {
  const items = [...editionItems(from), ...chapterItems(from), ...changeItems(from)];
  return items.sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime());
}

function editionItems({ editions }: Story): FeedItem[] {
  return editions.map((edition) => ({
    title: `${STRINGS.edition}: ${printDate(dayOf(edition))}`,
    link: absolute(`editions/${edition.date}/`),
    description: edition.note,
    pubDate: new Date(edition.date),
  }));
}

/** A chapter is news in the first edition that has it. */
function chapterItems({ editions, chapters }: Story): FeedItem[] {
  return chapters.flatMap((chapter) => {
    const first = editions.find(({ works }) => Object.hasOwn(works, `chapter-${chapter.slug}`));
    if (!first) return [];
    const path = chapterPath(chapter);
    const description = textOf(chapter.description);
    return {
      title: chapter.title,
      link: absolute(path),
      description,
      pubDate: new Date(first.date),
    };
  });
}

/** A dataset can be corrected more than once, and feed readers show nothing twice that has the same name. */
function changeItems({ datasets }: Story): FeedItem[] {
  return [...datasets.values()].flatMap(({ name, title, changes = [] }) => {
    const link = absolute(`data/${name}/`);
    return changes.map(({ date, reason }) => ({
      title: `${STRINGS.corrected}: ${title.kk}`,
      link,
      description: reason,
      pubDate: new Date(date),
      customData: `<guid isPermaLink="false">${link}#${date}-${shortDigest(digestOf(reason))}</guid>`,
    }));
  });
}
