/** The five kinds a number can have, from the firmest to the one of our own making. */
export const KINDS = ['measured', 'estimate', 'plan', 'forecast', 'derived'] as const;

/** How a number came about; it decides how the number is drawn and underlined. */
export type Kind = (typeof KINDS)[number];

/** Kinds that a data file may state; derived numbers come from formulas alone. */
export const STATED_KINDS = ['measured', 'estimate', 'plan', 'forecast'] as const;

/** List the kinds that things are of, each once, in the order of `KINDS`. */
export function kindsOf(things: readonly { kind: Kind }[]): Kind[] {
  return KINDS.filter((kind) => things.some((thing) => thing.kind === kind));
}
