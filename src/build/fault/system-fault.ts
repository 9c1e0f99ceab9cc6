import { statfsSync } from 'node:fs';
import { relative } from 'node:path';

const FULL = /\b(?:ENOSPC|EDQUOT)\b/;

/** What the system says when it cannot write, and what that means for the one who builds. */
const FAULTS: readonly [codes: RegExp, words: (folder: string) => string][] = [
  [
    FULL,
    (folder) =>
      `Дискіде орын жетпеді: «${folder}» қалтасына жазылмады. Орын босатып, қайта іске қосыңыз.`,
  ],
  [
    /\b(?:EACCES|EPERM|EROFS)\b/,
    (folder) =>
      `«${folder}» қалтасына жазуға рұқсат жоқ. Қалтаның иесі мен рұқсатын тексеріңіз немесе OUT_DIR арқылы басқа қалтаны көрсетіңіз.`,
  ],
  [
    /\b(?:ENOTDIR|EEXIST)\b/,
    (folder) => `«${folder}» қалта емес. OUT_DIR арқылы қалтаны көрсетіңіз.`,
  ],
  [
    /\bEBUSY\b/,
    (folder) => `«${folder}» қалтасын басқа бағдарлама ұстап тұр. Оны жауып, қайта іске қосыңыз.`,
  ],
];

/** Say in Kazakh why nothing could be written into a folder; nothing if the error is of another kind. */
export function writeFault(error: unknown, folder: string): string | undefined {
  return FAULTS.find(([codes]) => codes.test(said(error)))?.[1](folder);
}

/** What the system says where it does not let a path be read, also to copy it. */
const UNREAD = /\b(?:EACCES|EPERM): [^']*, (?:open|scandir|stat|copyfile) '([^']+)'/;

/** Say in Kazakh what could not be read; nothing if the error is of another kind. */
export function readFault(error: unknown): string | undefined {
  const [, path] = UNREAD.exec(said(error)) ?? [];
  return path && `«${relative('.', path)}» оқылмады. Оны оқуға рұқсат беріңіз.`;
}

/** What the bundler says where it cannot write, and never why. */
const UNEXPLAINED = /\bFailed to write file in\b/;

/** Room that every file of the bundler fits into, in bytes. */
const ROOM = 2 ** 20;

/**
 * Tell whether an error says that a disk is full, also one that a builder has wrapped into its own. Where
 * it does not say why a file in a folder could not be written, the disk is asked.
 */
export function isDiskFull(error: unknown, folder?: string): boolean {
  const words = said(error);
  if (FULL.test(words)) return true;
  if (folder === undefined || !UNEXPLAINED.test(words)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < ROOM;
}

/** What an error and its causes say, with the system's codes. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}\n${said(error.cause)}`;
}
