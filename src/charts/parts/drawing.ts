import type * as Plot from '@observablehq/plot';
import type { z } from 'zod';
import type { Cell } from '../../lib/cell.ts';

/** A row of the chart's dataset as a drawing sees it. */
export interface Point {
  /** The year or number on the horizontal axis; NaN where the column holds words. */
  x: number;
  /** The words of the row's key: «Жоғары оқу орны». */
  label: string;
  /** The words of the label column; empty without one. */
  text: string;
  /** The value of the series column and its label. */
  series: string;
  seriesLabel: string;
  cell: Cell;
}

/** Everything a drawing may look at. */
export interface DrawingInput<O> {
  points: Point[];
  /** Get a cell named in the options; the join has checked that it exists. */
  cell(address: string): Cell;
  /** Print a text of the options with its bound cells filled in. */
  say(text: string): string;
  options: O;
  /** Width of the drawing in px: 720, or 360 for phones. */
  width: number;
}

/** Columns of the dataset that a drawing can take: along, up, one line for each value, and words. */
export type Column = 'x' | 'y' | 'series' | 'label';

/** Names in a drawing's options, by what they must be. */
export interface References {
  /** Addresses of cells shown beside the points. */
  cells?: string[];
  /** Addresses of cells that must be among the points. */
  points?: string[];
  /** Values of the series column. */
  series?: string[];
  /** Keys of rows among the points. */
  rows?: string[];
}

/** What an editor reads of a drawing before choosing it, in Kazakh. */
export interface DrawingWords {
  /** Its name: «сызық». */
  name: string;
  /** What it does, as a sentence would go on after the name. */
  use: string;
  /** What it is no good for, and which drawing is: whole sentences. */
  avoid: string;
}

/** What an option may not say, in Kazakh: where it stands below `options`, what is wrong and what it should be. */
export type Objection = [path: PropertyKey[], what: string, expected: string];

/** A way to draw: the columns and options it takes, the cells these name, and the plot it makes of them. */
export interface Drawing<O> {
  words: DrawingWords;
  /** Columns it needs; none where it draws the cells that its options name. */
  columns: { needed: Column[]; allowed: Column[] };
  /** Each option is described in Kazakh, as editors read of them. */
  options: z.ZodType<O>;
  /** What the options name; the join reports names that do not exist. */
  refers(options: O): References;
  /** What cannot be drawn of the numbers that the options name; asked once all of them are known. */
  objections?(input: Pick<DrawingInput<O>, 'points' | 'options' | 'cell'>): Objection[];
  draw(input: DrawingInput<O>): Plot.PlotOptions;
}

/** Keep the types of a drawing's options together. */
export function drawing<O>(definition: Drawing<O>): Drawing<O> {
  return definition;
}

/** Phones get the drawing with an inset, so that it can run to both edges of the screen. */
export function insetOf(width: number): number {
  return width < 480 ? 20 : 0;
}

/** Mark a link to a cell's row; the address is exchanged for the row's id when the SVG is finished. */
export function hrefOf(cell: Cell): string {
  return `cell:${cell.address}`;
}

/** Make a plot whose scales are pixels, for drawings that place their marks themselves. */
export function pixelPlot(width: number, height: number): Plot.PlotOptions {
  return {
    width,
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
  };
}
