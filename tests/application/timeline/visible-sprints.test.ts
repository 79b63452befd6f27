import type { VisibleSite } from '../../../src/application/access/visible-site';
import { visibleSprints } from '../../../src/application/timeline/visible-sprints';
import type { Sprint } from '../../../src/domain/schedule/sprint';
import { aFact, aForest, day } from '../../builders/facts';

const aSprint = (id: string, rest: Partial<Sprint>): Sprint => ({
  id,
  name: `Sprint ${id}`,
  state: 'active',
  boardId: null,
  start: null,
  end: null,
  ...rest,
});
const sprints = [
  aSprint('1', { end: day(99) }),
  aSprint('2', { end: day(100) }),
  aSprint('3', {}),
  aSprint('4', { end: day(90), state: 'future' }),
];
const reader = { sprints: () => Promise.resolve(new Map([['1', sprints]])) };
const seenOn = (today: number, presentDay: number | null) =>
  ({
    forest: aForest(aFact(1, { sprintIds: sprints.map(({ id }) => id) })),
    projects: [{ project: { id: '1' } }],
    today: day(today),
    past: presentDay === null ? null : { presentDay },
  }) as unknown as VisibleSite;
const statesOf = async (site: VisibleSite) =>
  Object.fromEntries((await visibleSprints(reader, site)).sprints.map(({ id, state }) => [id, state]));

describe('the state of a sprint', () => {
  const states = { '1': null, '2': 'active', '3': 'active', '4': 'future' };

  it('is unknown of an active one whose last day is over', async () => {
    expect(await statesOf(seenOn(100, null))).toEqual(states);
  });

  it('is judged by the present day where a past one is seen', async () => {
    expect(await statesOf(seenOn(50, 100))).toEqual(states);
  });
});

describe('sprints of which nothing is kept', () => {
  const countOf = async (sprintIds: readonly string[]) => {
    const site = { ...seenOn(100, null), forest: aForest(aFact(1, { sprintIds })) };
    return (await visibleSprints(reader, site)).projectsUnread;
  };

  it('are said of a project that was read before any were, and of no other', async () => {
    expect(await countOf(['1', '2'])).toBe(0);
    expect(await countOf(['1', '9'])).toBe(1);
    expect(await countOf([])).toBe(0);
    expect(
      (await visibleSprints({ sprints: () => Promise.resolve(new Map()) }, seenOn(100, null))).projectsUnread,
    ).toBe(1);
  });
});
