import type { Figures } from '#contract/figures';
import type { Busiest, Health, HealthCheck, HealthInputs, Threshold } from '#contract/health';
import { partsOf } from '#domain/health/check-parts';
import type { CheckReason } from '#domain/health/check-reason';
import type { FigureName } from '#domain/progress/figure-items';
import type { Day, Fraction } from '#domain/units';
import type { Message } from '../../messages/message';
import type { Formats } from '../../messages/use-formats';

type Wording = Pick<Formats, 'percent' | 'day'>;

const percentOf = (percent: number): Fraction => (percent / 100) as Fraction;

/** A rule in words, with its thresholds filled in. */
export function ruleOf(check: HealthCheck, { attention, danger }: Threshold, { percent }: Wording): Message {
  const values = { attention: percent(percentOf(attention)), danger: percent(percentOf(danger)) };
  return { id: `health.rule.${check}`, values };
}

const dayOrNothing = (day: Day | null, wording: Wording): string => (day === null ? '' : wording.day(day));

/** To tenths: estimates are no more exact. */
const hoursOf = (hours: number): number => Math.round(hours * 10) / 10;

function overloadInputs({ checks, inputs }: Health, busiest: Busiest, name: string, { percent }: Wording): Message {
  const { issues, sized, unsized } = busiest;
  const { soon } = inputs;
  const { share, state } = checks.overload;
  const values = {
    name,
    issues,
    booked: hoursOf(busiest.booked),
    available: hoursOf(busiest.available),
    hours: hoursOf(busiest.hours),
    unsizedHere: soon.unsized,
    here: soon.sized + soon.unsized,
    unsizedOfBusiest: unsized,
    ofBusiest: sized + unsized,
    missing: soon.unsized + unsized,
    isTooMuch: state === 'unknown' ? 'yes' : 'no',
  };
  if (share === null) return { id: 'health.inputs.overload.none', values };
  return { id: 'health.inputs.overload', values: { ...values, share: percent(share) } };
}

/** The numbers that a rule decides by, or why it cannot. @param busiestName of the team or person that has most to do */
export function inputsOf(
  check: HealthCheck,
  health: Health,
  figures: Figures,
  wording: Wording,
  busiestName: string,
): Message {
  const { inputs, checks } = health;
  if (check === 'overload' && inputs.busiest !== null)
    return overloadInputs(health, inputs.busiest, busiestName, wording);
  const { share } = checks[check];
  if (share === null) return { id: `health.unknown.${check}` };
  const values = valuesOf(check, inputs, figures, wording);
  return { id: `health.inputs.${check}`, values: { ...values, share: wording.percent(share) } };
}

function valuesOf(check: HealthCheck, inputs: HealthInputs, figures: Figures, wording: Wording) {
  if (check === 'late') return { late: inputs.late, open: inputs.open, without: inputs.openWithoutDue };
  const counted = partsOf(check, inputs);
  if (counted !== null)
    return { ...counted, by: inputs.growth?.by ?? 'issues', dependent: inputs.waits?.dependent ?? 0 };
  const period = { start: dayOrNothing(figures.start, wording), due: dayOrNothing(figures.due, wording) };
  return { ...sharesOf(inputs, wording), ...period, by: inputs.workBy };
}

function sharesOf(
  { timeUsed, workDone }: Pick<HealthInputs, 'timeUsed' | 'workDone'>,
  { percent }: Pick<Wording, 'percent'>,
) {
  return { used: percent(timeUsed ?? (0 as Fraction)), done: percent(workDone ?? (0 as Fraction)) };
}

/** Why a rule makes a project a concern, in few words. People are not named where everybody reads it at a glance. */
export function reasonText(reason: CheckReason, { percent }: Pick<Wording, 'percent'>): Message {
  switch (reason.check) {
    case 'behind':
      return { id: 'health.reason.behind', values: sharesOf(reason, { percent }) };
    case 'overload': {
      const who = { kind: reason.kind, name: reason.team ?? '' };
      if (reason.share === null) return { id: 'health.reason.overload.none', values: who };
      return { id: 'health.reason.overload', values: { ...who, share: percent(reason.share) } };
    }
    default:
      return { id: `health.reason.${reason.check}`, values: { ...reason.counted, by: reason.by } };
  }
}

type Lists = readonly (readonly [ShownFigure, number])[];

const lists: Readonly<Record<HealthCheck, (inputs: HealthInputs) => Lists>> = {
  late: ({ late, openWithoutDue }) => [
    ['late', late],
    ['openWithoutDue', openWithoutDue],
  ],
  behind: ({ open }) => [['open', open]],
  growth: ({ added }) => [['added', added]],
  conflicts: ({ waits }) => [['inConflict', waits?.inConflict ?? 0]],
  withoutDue: ({ epicsWithoutDue }) => [['epicsWithoutDue', epicsWithoutDue]],
  unestimated: ({ unestimated }) => [['unestimated', unestimated]],
  contradictions: ({ contradictions }) => [['contradictions', contradictions]],
  overload: ({ busiest, soon }) => [
    ['ofBusiest', busiest?.issues ?? 0],
    ['unsized', soon.unsized],
  ],
};

/** The lists of issues behind a rule, with how many are in each. */
export const listsOf = (check: HealthCheck, inputs: HealthInputs): Lists => lists[check](inputs);

export type ShownFigure = Extract<
  FigureName,
  | 'late'
  | 'added'
  | 'inConflict'
  | 'open'
  | 'openWithoutDue'
  | 'epicsWithoutDue'
  | 'unestimated'
  | 'contradictions'
  | 'ofBusiest'
  | 'unsized'
>;
