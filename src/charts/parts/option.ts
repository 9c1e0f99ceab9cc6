import { z } from 'zod';

/** Take the address of a cell as an option; `words` tell an editor in Kazakh which cell that is. */
export function address(words: string) {
  return z.string().meta({ format: 'address', description: words });
}
