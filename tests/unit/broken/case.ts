import { type Edit, FILES } from '../fixtures/project.ts';

/** An input that must be refused: what is wrong with it, where that must be said, and how it is made. */
export interface Broken {
  /** A sentence's end: «a chapter with …». */
  name: string;
  /** Where each problem is, in their order: `data/literacy.csv:3`. */
  at: string | string[];
  /** Changes of the sample project. */
  edits: Edit[];
}

/** Put a paragraph into the sample chapter, on line 19. */
export function say(text: string): Edit {
  return [FILES.chapter, 'Бұл туралы', `${text}\n\nБұл туралы`];
}

/** Put options in the place of the sample chart's, on line 13. */
export function options(text: string): Edit {
  return [FILES.chart, '  from: 0', `  ${text}`];
}
