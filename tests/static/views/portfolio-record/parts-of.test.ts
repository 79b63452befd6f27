import fc from 'fast-check';
import { partsOf } from '../../../../static/views/portfolio-record/administration/parts-of';

/** Half a character cannot be written as an address. */
const isWhole = (text: string): boolean => {
  try {
    encodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

describe('a file in parts', () => {
  it('is the same text again when they are put together, with no character torn apart', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '漢', '👩', '"') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 7 }), (whole, most) => {
        const parts = partsOf(whole, most);
        expect(parts.join('')).toBe(whole);
        expect(parts.filter((part) => part.length > most || !isWhole(part))).toEqual([]);
      }),
    );
  });
});
