import fc from 'fast-check';
import { packChanges, unpackChanges } from '../../../src/adapters/sql/changes-codec';
import type { IssueChange } from '../../../src/domain/history/issue-change';
import { aChange } from '../../builders/history';

const parent = { id: 20, key: 'ABC-20' };
const some = [
  aChange(1, 'status', 'new', 'work', { author: 'ann', sequence: 0 }),
  aChange(2, 'parent', null, parent, { author: 'bob', sequence: 1 }),
  aChange(3, 'sprint', ['1', '2'], null, { author: 'ann', sequence: 2 }),
  aChange(3, 'estimate', 3_600, null, { sequence: 3 }),
];

describe('the past of an issue in its row', () => {
  it('is the same when it is read back', () => {
    expect(unpackChanges(1, packChanges(some).json)).toEqual(some);
  });

  it('is nothing where nothing ever changed', () => {
    expect(packChanges([])).toEqual({ kept: 0, json: '' });
    expect(unpackChanges(1, '')).toEqual([]);
  });

  it('holds any number of changes below what a row may have, the latest ones first of all', () => {
    const many = Array.from({ length: 25_000 }, (_, at): IssueChange => aChange(at, 'status', 'new', 'work'));
    const { kept, json } = packChanges(many);
    expect(kept).toBe(10_000);
    expect(json.length).toBeLessThan(900_000);
    expect(unpackChanges(1, json)[0]?.at).toBe(15_000);
  });

  it('passes over fields that it does not know, and keeps all others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 200 }), (field) => {
        const json = JSON.stringify({
          people: [],
          changes: [
            [1, -1, field, 'a', 'b'],
            [2, -1, 0, 'new', 'work'],
          ],
        });
        expect(unpackChanges(1, json).map(({ field: name }) => name)).toEqual(['status']);
      }),
    );
  });
});
