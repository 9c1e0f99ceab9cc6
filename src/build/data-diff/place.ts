/** A place in the story that rests on numbers. */
export interface Place {
  /** A sentence, a claim that is checked, a chart that draws the number, a row of a dataset that names its address. */
  sort: 'sentence' | 'claim' | 'chart' | 'row';
  /** `file:line`; of a chart its id. */
  where: string;
  /** What is read there, numbers in print; of a claim its expression. */
  words: string;
  addresses: string[];
}

/** Keep each sentence once, with all numbers for which it was found. */
export function joined(places: readonly Place[]): Place[] {
  const found = new Map<string, Place>();
  for (const place of places) {
    const key = [place.sort, place.where, place.words].join('\n');
    const same = found.get(key);
    if (same) same.addresses = [...new Set([...same.addresses, ...place.addresses])];
    else found.set(key, { ...place });
  }
  return [...found.values()];
}
