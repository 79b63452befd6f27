import type { EpicPulse, PulseFinish } from '../../../../src/contract/epic-pulse';
import type { Fraction } from '../../../../src/domain/units';
import { inTime, scheduleReason } from '../../../../static/views/epic/pulse/finish-words';
import { day } from '../../builders/rows';

const wording = { day: (one: number) => `day ${one}`, percent: (share: number) => `${Math.round(share * 100)}%` };
const due = { day: day(100), source: 'own' } as const;
const today = day(90);

const finishWith = (own: number | null, projects: number | null, open = 3): PulseFinish => {
  const forecast = (chance: number | null) => ({
    finish: { state: 'known', likely: day(95), confident: day(99) } as const,
    chance: chance as Fraction | null,
    first: day(6),
    last: day(89),
    finished: 20,
  });
  return { open, own: forecast(own), projects: { ...forecast(projects), keys: ['APP'] } };
};
const told = (finish: PulseFinish | null, wanted: typeof due | null = due, on = today) =>
  inTime(finish, wanted, on, 'APP', wording);

describe('whether something is finished in time', () => {
  it.each([
    [0.85, 'pulse.inTime.likely', 'success'],
    [0.84, 'pulse.inTime.open', 'warning'],
    [0.5, 'pulse.inTime.open', 'warning'],
    [0.49, 'pulse.inTime.unlikely', 'danger'],
    [0, 'pulse.inTime.unlikely', 'danger'],
  ])('is told by the chance at its own pace: %d', (chance, id, looks) => {
    expect(told(finishWith(chance, 1))).toMatchObject({ text: { id }, looks });
  });

  it('is no promise where only the pace of the projects is known', () => {
    expect(told(finishWith(null, 0.95))).toMatchObject({ text: { id: 'pulse.inTime.atMost' }, looks: 'unknown' });
    expect(told(finishWith(null, 0.2))).toMatchObject({
      text: { id: 'pulse.inTime.atMost', values: { chance: '20%' } },
      looks: 'danger',
    });
  });

  it('is answered once the due date has passed, or nothing is open', () => {
    expect(told(finishWith(1, 1), due, day(101))).toMatchObject({ text: { id: 'pulse.inTime.passed' } });
    expect(told(finishWith(null, null, 0), due, day(101))).toMatchObject({ text: { id: 'pulse.inTime.done' } });
    expect(told(finishWith(1, 1), due, day(100))).toMatchObject({ text: { id: 'pulse.inTime.likely' } });
  });

  it('is unknown, with the reason, without a due date or without a forecast', () => {
    expect(told(finishWith(0.9, 1), null).explanation?.id).toBe('pulse.inTime.noDue.reason');
    expect(told(finishWith(null, null)).explanation?.id).toBe('pulse.inTime.unknown.reason');
    expect(told(null).explanation?.id).toBe('pulse.inTime.unknown.reason');
  });
});

describe('the schedule', () => {
  type Schedule = NonNullable<EpicPulse['schedule']>;
  const check = (state: Schedule['state'], share: number | null) => ({ state, share: share as Fraction | null });
  const reason = (state: Schedule['state'], late: Schedule['checks']['late'], behind: Schedule['checks']['behind']) =>
    scheduleReason({ state, checks: { late, behind } }, wording);

  it('is explained by the rule that decides', () => {
    expect(reason('danger', check('attention', 0.2), check('danger', 0.4))).toEqual({
      id: 'pulse.schedule.behind',
      values: { share: '40%' },
    });
    expect(reason('good', check('good', 0.06), check('unknown', null))).toEqual({
      id: 'pulse.schedule.late',
      values: { share: '6%' },
    });
  });

  it('says that nothing tells where nothing does', () => {
    expect(reason('unknown', check('unknown', null), check('unknown', null)).id).toBe('pulse.schedule.unknown');
  });
});
