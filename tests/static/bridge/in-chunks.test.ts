import fc from 'fast-check';
import { inChunks } from '../../../static/bridge/in-chunks';

describe('inChunks', () => {
  it('gives no chunk for nothing', () => {
    expect(inChunks([], 100)).toEqual([]);
  });

  it('loses nothing, keeps the order, and never exceeds the size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const chunks = inChunks(items, size);
        expect(chunks.flat()).toEqual(items);
        expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= size)).toBe(true);
      }),
    );
  });
});
