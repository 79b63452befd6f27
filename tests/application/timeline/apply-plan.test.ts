import { AppError } from '../../../src/application/errors';
import { applyPlan } from '../../../src/application/timeline/apply-plan';
import type { IssueDays, IssueDaysStore } from '../../../src/application/timeline/ports';
import type { SiteReading } from '../../../src/application/site-index/ports/index-reader';
import type { PlanChange } from '../../../src/contract/timeline-plan';
import type { StatedDays } from '../../../src/domain/schedule/stated-days';
import { day } from '../../builders/facts';

const viewer = { accountId: 'somebody', installationId: 'here' };
const days = (start: number | null, due: number | null): StatedDays => ({
  start: start === null ? null : day(start),
  due: due === null ? null : day(due),
});
const change = (issueKey: string, before: StatedDays, after: StatedDays): PlanChange => ({ issueKey, before, after });

const held = (fieldId: string, value: StatedDays['start']) => ({ fieldId, text: null, day: value });

/** A Jira that holds days, and refuses what it is told to. */
function aWorld(states: Readonly<Record<string, StatedDays>>, refuse: (key: string) => void = () => undefined) {
  const present = new Map(Object.entries(states));
  const marked: number[] = [];
  const reported: unknown[] = [];
  let [running, most] = [0, 0];
  const store: IssueDaysStore = {
    read: (keys) =>
      Promise.resolve(
        new Map(
          keys.flatMap((key): [string, IssueDays][] => {
            const state = present.get(key);
            if (!state) return [];
            const issueId = Number(key.split('-')[1]);
            return [[key, { issueId, start: held('start', state.start), due: held('duedate', state.due) }]];
          }),
        ),
      ),
    write: async (key, _issue, after) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      refuse(key);
      present.set(key, after);
      return null;
    },
  };
  const apply = applyPlan({
    days: store,
    reader: { site: () => Promise.resolve({ settings: {} } as SiteReading) },
    mark: (ids) => Promise.resolve(void marked.push(...ids)),
    report: (error) => reported.push(error),
  });
  return {
    present,
    marked,
    reported,
    mostAtOnce: () => most,
    apply: (changes: readonly PlanChange[], restores = false) => apply(viewer, { changes: [...changes], restores }),
  };
}

const kinds = ({ outcomes }: Awaited<ReturnType<ReturnType<typeof aWorld>['apply']>>) =>
  outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind));

describe('applying a plan', () => {
  it('writes new days, has the issues read anew, and undone leaves what was there', async () => {
    const world = aWorld({ 'A-1': days(1, 5), 'A-2': days(null, null) });
    const before = new Map(world.present);
    const changes = [change('A-1', days(1, 5), days(3, 7)), change('A-2', days(null, null), days(2, 9))];
    expect(kinds(await world.apply(changes))).toEqual(['written', 'written']);
    expect(world.present.get('A-2')).toEqual(days(2, 9));
    expect(world.marked).toEqual([1, 2]);
    const back = changes.map(({ issueKey, before: from, after }) => change(issueKey, after, from));
    expect(kinds(await world.apply(back, true))).toEqual(['written', 'written']);
    expect(world.present).toEqual(before);
  });

  it('does not overwrite what somebody changed meanwhile, and says what it is now', async () => {
    const world = aWorld({ 'A-1': days(1, 6) });
    const { outcomes } = await world.apply([change('A-1', days(1, 5), days(3, 7))]);
    expect(outcomes).toEqual([{ kind: 'refused', refusal: { code: 'changed-meanwhile', now: days(1, 6) } }]);
    expect(world.present.get('A-1')).toEqual(days(1, 6));
    expect(world.marked).toEqual([]);
  });

  it('counts as written what has the new days already, since an answer may have been lost', async () => {
    const world = aWorld({ 'A-1': days(3, 7) }, () => {
      throw new Error('Nothing is to be written.');
    });
    expect(kinds(await world.apply([change('A-1', days(1, 5), days(3, 7))]))).toEqual(['written']);
  });

  it('refuses days that stand the wrong way round, unless they are put back', async () => {
    const world = aWorld({ 'A-1': days(1, 5) });
    const wrong = change('A-1', days(1, 5), days(9, 5));
    expect(kinds(await world.apply([wrong]))).toEqual(['reversed']);
    expect(kinds(await world.apply([wrong], true))).toEqual(['written']);
  });

  it('does not tell a hidden issue from a missing one', async () => {
    const world = aWorld({});
    expect(kinds(await world.apply([change('A-1', days(1, 5), days(3, 7))]))).toEqual(['not-found']);
  });

  it('stops where Jira asks to wait, and says how long and what is left', async () => {
    const keys = Array.from({ length: 20 }, (_, at) => `A-${String(at + 1)}`);
    const world = aWorld(Object.fromEntries(keys.map((key) => [key, days(1, 2)])), (key) => {
      if (key === 'A-6') throw new AppError({ code: 'jira-busy', retryAfterSeconds: 17 });
    });
    const applied = await world.apply(keys.map((key) => change(key, days(1, 2), days(2, 3))));
    expect(applied.retryAfterSeconds).toBe(17);
    const left = kinds(applied);
    expect(left.slice(0, 6)).toEqual(['written', 'written', 'written', 'written', 'written', 'waiting']);
    expect(left.slice(9)).toEqual(Array.from({ length: 11 }, () => 'waiting'));
    expect(world.mostAtOnce()).toBe(4);
  });

  it('goes on where one write fails in a way that nobody foresaw', async () => {
    const world = aWorld({ 'A-1': days(1, 2), 'A-2': days(1, 2) }, (key) => {
      if (key === 'A-1') throw new TypeError('odd');
    });
    const changes = ['A-1', 'A-2'].map((key) => change(key, days(1, 2), days(2, 3)));
    expect(kinds(await world.apply(changes))).toEqual(['no-answer', 'written']);
    expect(world.reported).toHaveLength(1);
  });

  it('fails as a whole where the app lacks consent', async () => {
    const world = aWorld({ 'A-1': days(1, 2) }, () => {
      throw new AppError({ code: 'consent-needed' });
    });
    await expect(world.apply([change('A-1', days(1, 2), days(2, 3))])).rejects.toMatchObject({
      failure: { code: 'consent-needed' },
    });
  });
});
