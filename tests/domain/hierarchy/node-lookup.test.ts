import fc from 'fast-check';
import { NodeTable } from '../../../src/domain/hierarchy/node-lookup';

const ids = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 10_000, max: 10_060 }), fc.maxSafeNat()),
  { maxLength: 120 },
);

describe('nodes by id', () => {
  it('are those that a Map would give', () => {
    fc.assert(
      fc.property(ids, ids, (added, others) => {
        const table = new NodeTable(added.length);
        const map = new Map<number, number>();
        for (const id of added) {
          expect(table.add(id)).toBe(!map.has(id));
          if (!map.has(id)) map.set(id, map.size);
        }
        expect(table.size).toBe(map.size);
        for (const id of [...added, ...others]) {
          expect(table.get(id)).toBe(map.get(id));
          expect(table.has(id)).toBe(map.has(id));
        }
      }),
    );
  });
});
