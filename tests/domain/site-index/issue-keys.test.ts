import fc from 'fast-check';
import { packKeys, pickKeys, unpackKeys } from '../../../src/domain/site-index/issue-keys';

const key = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }).map((number) => `ABC-${String(number)}`) },
  { weight: 1, arbitrary: fc.constantFrom('OLD-7', 'ABC-007', 'ABC-99999999999', 'ABC-', '') },
);
const keys = fc.uniqueArray(key, { maxLength: 40 });

describe('keys of issues', () => {
  it('are the same after packing, and are found where they stand', () => {
    fc.assert(
      fc.property(keys, key, (all, other) => {
        const packed = unpackKeys(packKeys(all));
        expect(Array.from({ length: packed.length }, (_, at) => packed.at(at))).toEqual(all);
        expect(packed.at(all.length)).toBeUndefined();
        for (const one of [...all, other]) expect(packed.indexOf(one)).toBe(all.indexOf(one));
      }),
    );
  });

  it('are found among those picked alone', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const even = all.filter((_, at) => at % 2 === 0);
        const picked = pickKeys(
          unpackKeys(packKeys(all)),
          Uint32Array.from(even, (one) => all.indexOf(one)),
        );
        expect(Array.from({ length: picked.length }, (_, at) => picked.at(at))).toEqual(even);
        for (const one of all) expect(picked.indexOf(one)).toBe(even.indexOf(one));
      }),
    );
  });
});
