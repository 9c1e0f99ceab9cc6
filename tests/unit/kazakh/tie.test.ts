import { describe, expect, it } from 'vitest';
import { tie } from '../../../src/lib/kazakh/tie.ts';

describe('tie', () => {
  it.each([
    ['2-тарауда', '2-\u2060тарауда'],
    ['9–11-сынып', '9–11-\u2060сынып'],
    ['2013-2015', '2013-2015'],
    ['Бұл — болжам', 'Бұл\u00a0— болжам'],
    ['— деді', '— деді'],
    ['IT-орталық', 'IT-орталық'],
  ])('writes «%s» so that it breaks only where it may', (text, tied) => {
    expect(tie(text)).toBe(tied);
  });
});
