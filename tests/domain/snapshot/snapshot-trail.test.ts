import { versionsOf, type SnapshotEvent } from '../../../src/domain/snapshot/snapshot-trail';
import type { Instant } from '../../../src/domain/units';

const done = (revision: number, action: SnapshotEvent['action'], version: number | null): SnapshotEvent => ({
  revision,
  action,
  version,
  by: 'ada',
  at: (revision * 1_000) as Instant,
  note: action === 'withdrawn' ? 'Wrong' : '',
});
const standing = (...trail: SnapshotEvent[]) =>
  versionsOf(trail).map(({ version, withdrawn }) => [version, withdrawn?.revision ?? null]);

describe('the versions of a snapshot', () => {
  it('are those that were published and can be read, until they are withdrawn', () => {
    expect(standing()).toEqual([]);
    expect(standing(done(1, 'published', 1), done(2, 'published', 2), done(3, 'withdrawn', 1))).toEqual([
      [1, 3],
      [2, null],
    ]);
  });

  it('are all withdrawn together, but not those that come after', () => {
    const trail = [
      done(1, 'published', 1),
      done(2, 'withdrawn', 1),
      done(3, 'published', 2),
      done(4, 'withdrawn', null),
      done(5, 'published', 3),
    ];
    expect(standing(...trail)).toEqual([
      [1, 2],
      [2, 4],
      [3, null],
    ]);
  });
});
