import { type Edition, type EditionWork, reasonsOf } from '../../lib/edition.ts';
import { hiddenSign } from '../../lib/hidden-sign.ts';
import { type StoryWork, works } from '../site/works.ts';
import { type Story, story } from '../story.ts';
import { EDITION_NAME } from './editions.ts';
import { changesSince, currentCells } from './history.ts';

/** Say in Kazakh what keeps an edition from being cut; nothing if it can be. */
export function obstacles(date: string, note: string, from: Story = story()): string[] {
  const last = from.editions.at(-1);
  const faults: string[] = [];
  if (!EDITION_NAME.test(date) || new Date(date).getUTCDate() !== Number(date.slice(-2)))
    faults.push(`«${date}» — күн емес. Күн былай жазылады: 2027-01-10.`);
  if (note.trim() === '')
    faults.push('Басылымның түсіндірмесі жоқ. Былай беріңіз: --note "Не өзгерді".');
  const hidden = hiddenSign(note);
  if (hidden)
    faults.push(`Түсіндірмеде көрінбейтін ${hidden.name} таңбасы тұр. Оны өшіріп, қайта жазыңыз.`);
  if (last && date <= last.date)
    faults.push(`Соңғы басылым ${last.date} күні шыққан. Жаңасының күні одан кейін болуы керек.`);
  return last ? [...faults, ...unexplained(last, date, from)] : faults;
}

/** A reader who cited a number is told why it changed: a dataset may not change without a word. */
function unexplained(last: Edition, date: string, from: Story): string[] {
  return [...from.datasets.values()].flatMap((dataset) => {
    const work = works(from).get(`dataset-${dataset.name}`);
    if (!work || !last.works[work.id]) return [];
    const changed = changesSince(work, last, from).map(({ address }) => address);
    if (changed.length === 0 || reasonsOf(dataset, last.date, date).length > 0) return [];
    return `data/${dataset.name}.yaml: өзгерген ұяшықтардың себебі жазылмаған (${changed.join(', ')}). «changes» тізіміне күні (date) мен себебін (reason) қосыңыз: оны npm run data:diff сұрап, өзі жазады.`;
  });
}

/** Make what an edition cut now remembers of every number and every work. */
export function newEdition(date: string, note: string, from: Story = story()): Edition {
  const kept = (work: StoryWork): EditionWork => ({
    title: work.title,
    path: work.path,
    digest: work.digest,
    ...(work.words && { words: work.words }),
    cells: work.cells,
  });
  return {
    date,
    note,
    cells: currentCells(from),
    works: Object.fromEntries([...works(from).values()].map((work) => [work.id, kept(work)])),
  };
}

/** Tell whether a built file belongs to an edition: what stands for now alone or is for editors does not. */
export function isKept(path: string): boolean {
  return !/^(?:editions|verify|search|print|offline|guide|\.)|^(?:_headers|404\.html|robots\.txt|feed\.xml|sitemap.*|sw\.js|manifest\.webmanifest)$|\/(?:embed\/index\.html|oembed\.json)$|\.zip$|\.card\.png$/.test(
    path,
  );
}
