/** What a component of the chapters takes: its attributes and which of them it cannot do without. */
export interface ComponentShape {
  needed: string[];
  optional: string[];
  /** Attributes written without a value. */
  flags: string[];
  /** Whether it stands around words. */
  holds?: boolean;
}

/** The components that a chapter may use; editors write nothing else between angle brackets. */
export const COMPONENTS: Record<string, ComponentShape> = {
  Value: { needed: ['of'], optional: ['case', 'as'], flags: ['bare', 'sign'] },
  Claim: { needed: ['that'], optional: [], flags: [], holds: true },
  Cite: { needed: ['source'], optional: ['sentence'], flags: [], holds: true },
  Ledger: { needed: [], optional: [], flags: [] },
  Chart: { needed: ['id'], optional: [], flags: [] },
  Guess: { needed: ['of', 'chart'], optional: [], flags: [], holds: true },
  SupplyDemand: { needed: [], optional: [], flags: [] },
  Walk: { needed: ['chart'], optional: [], flags: [], holds: true },
};
