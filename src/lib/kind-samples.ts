import type { Form } from './kazakh/quantity.ts';

/** A number of the story for each kind, in the order of `KINDS`, with the form it takes in the legend. */
export const KIND_SAMPLES: { of: string; form: Form }[] = [
  { of: 'literacy/2015/share', form: {} },
  { of: 'graduates/stated/diplomas', form: { scale: 'мың', bare: true } },
  { of: 'grants/additional/grants', form: { sign: true, bare: true } },
  { of: 'jobs/2025/openings', form: { bare: true } },
  { of: 'derived/literacy-rise-2015/value', form: { sign: true, bare: true } },
];
