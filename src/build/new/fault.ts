/** What an editor is asked to choose between: the flag that answers, the question and the answers. */
export interface Choice {
  flag: string;
  words: string;
  /** Value of the flag, and what it means in Kazakh. */
  answers: [value: string, words: string][];
}

/** What is wrong with an answer or a cell, in Kazakh: where it stands, what it is, what it should be. */
export interface Fault {
  /** A flag or a cell: `--title`, «кесте.csv, C7». */
  where: string;
  what: string;
  expected: string;
  /** Given where an answer of the editor would settle it. */
  choice?: Choice;
}

/** Print a fault as `where: what. What it should be.` */
export function formatFault({ where, what, expected }: Fault): string {
  return `${where}: ${what}. ${expected}.`;
}
