import { z } from 'zod';

/** Take the address of a cell as an option; `words` tell an editor in Kazakh which cell that is. */
export function address(words: string) {
  return z.string().meta({ format: 'address', description: words });
}

/** Take a year as an option: one that stands on an axis beside the years of the data. */
export function drawnYear() {
  return z.number().int().min(1900).max(2100);
}
