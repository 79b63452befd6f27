import type { Figures } from '#contract/figures';
import type { Busiest, CheckResult, Health, HealthCheck, HealthInputs, Threshold } from '#contract/health';
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

interface Parts {
  readonly part: number;
  readonly whole: number;
}

/** What a rule counts of issues, and of how many; null: it compares something else, or that is not known. */
const parts: Readonly<Record<HealthCheck, (inputs: HealthInputs) => Parts | null>> = {
  late: ({ late, open }) => ({ part: late, whole: open }),
  behind: () => null,
  growth: ({ growth }) => growth && { part: growth.added, whole: growth.before },
  conflicts: ({ waits, open }) => waits && { part: waits.inConflict, whole: open },
  withoutDue: ({ epicsWithoutDue, openEpics }) => ({ part: epicsWithoutDue, whole: openEpics }),
  unestimated: ({ unestimated, openStories }) => ({ part: unestimated, whole: openStories }),
  contradictions: ({ contradictions, issues }) => ({ part: contradictions, whole: issues }),
  overload: () => null,
};

export const partsOf = (check: HealthCheck, inputs: HealthInputs): Parts | null => parts[check](inputs);

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

function sharesOf({ timeUsed, workDone }: HealthInputs, { percent }: Wording) {
  return { used: percent(timeUsed ?? (0 as Fraction)), done: percent(workDone ?? (0 as Fraction)) };
}

/** Why a rule makes a project a concern, in few words. */
export function reasonOf(check: HealthCheck, { inputs, checks }: Health, wording: Wording): Message {
  if (check === 'overload') return overloadReason(checks.overload, inputs.busiest, wording);
  const counted = partsOf(check, inputs);
  const by = inputs.growth?.by ?? 'issues';
  return { id: `health.reason.${check}`, values: counted ? { ...counted, by } : sharesOf(inputs, wording) };
}

/** People are not named where everybody reads it at a glance. */
function overloadReason({ share }: CheckResult, busiest: Busiest | null, { percent }: Wording): Message {
  const who = { kind: busiest?.kind ?? 'person', name: busiest?.name ?? '' };
  if (share === null) return { id: 'health.reason.overload.none', values: who };
  return { id: 'health.reason.overload', values: { ...who, share: percent(share) } };
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
