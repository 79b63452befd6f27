import {
  doneHiddenBy,
  filterAtFirst,
  matches,
  noFeatureFilter,
  placedAmong,
} from '../../../../static/views/features/arrangement';
import type { Feature } from '../../../../static/views/features/feature';

/** As much of an epic as these filters need. */
const feature = (key: string, category: string): Feature =>
  ({ row: { issue: { key, category }, fixVersionIds: [] }, name: key, health: {} }) as unknown as Feature;
const epics = [feature('A-1', 'done'), feature('A-2', 'to-do'), feature('B-1', 'done'), feature('B-2', 'unknown')];
const keysOf = (features: readonly Feature[]) => features.map(({ row }) => row.issue.key);

describe('epics before anybody chooses', () => {
  it('are those that are not done, whose places are counted without the done ones', () => {
    expect(keysOf(epics.filter((one) => matches(one, filterAtFirst)))).toEqual(['A-2', 'B-2']);
    expect(keysOf(placedAmong(filterAtFirst, epics))).toEqual(['A-2', 'B-2']);
    expect(keysOf(placedAmong(noFeatureFilter, epics))).toEqual(keysOf(epics));
  });

  it('tell of the done ones that they hide, of those that are looked for', () => {
    expect(doneHiddenBy(filterAtFirst, epics)).toBe(2);
    expect(doneHiddenBy({ ...filterAtFirst, text: 'a' }, epics)).toBe(1);
    expect(doneHiddenBy(noFeatureFilter, epics)).toBe(0);
  });
});
