import type { Figures } from '#contract/figures';
import type { Health, HealthCheck, HealthInputs, Threshold } from '#contract/health';
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

/** What a rule counts, and of how many; null: it compares two shares. */
export function partsOf(check: HealthCheck, inputs: HealthInputs): { part: number; whole: number } | null {
  switch (check) {
    case 'late':
      return { part: inputs.late, whole: inputs.open };
    case 'behind':
      return null;
    case 'conflicts':
      return inputs.waits && { part: inputs.waits.inConflict, whole: inputs.open };
    case 'growth':
      return inputs.growth && { part: inputs.growth.added, whole: inputs.growth.before };
    case 'withoutDue':
      return { part: inputs.epicsWithoutDue, whole: inputs.openEpics };
    case 'unestimated':
      return { part: inputs.unestimated, whole: inputs.openStories };
    case 'contradictions':
      return { part: inputs.contradictions, whole: inputs.issues };
  }
}

const dayOrNothing = (day: Day | null, wording: Wording): string => (day === null ? '' : wording.day(day));

/** The numbers that a rule decides by, or why it cannot. */
export function inputsOf(check: HealthCheck, health: Health, figures: Figures, wording: Wording): Message {
  const { inputs, checks } = health;
  const { share } = checks[check];
  if (share === null) return { id: `health.unknown.${check}` };
  const written = wording.percent(share);
  if (check === 'late') {
    const { late, open, openWithoutDue: without } = inputs;
    return { id: 'health.inputs.late', values: { late, open, without, share: written } };
  }
  const parts = partsOf(check, inputs);
  if (parts !== null) {
    const values = {
      ...parts,
      by: inputs.growth?.by ?? 'issues',
      dependent: inputs.waits?.dependent ?? 0,
      share: written,
    };
    return { id: `health.inputs.${check}`, values };
  }
  return {
    id: 'health.inputs.behind',
    values: {
      ...sharesOf(inputs, wording),
      start: dayOrNothing(figures.start, wording),
      due: dayOrNothing(figures.due, wording),
      by: inputs.workBy,
      share: written,
    },
  };
}

function sharesOf({ timeUsed, workDone }: HealthInputs, { percent }: Wording) {
  return { used: percent(timeUsed ?? (0 as Fraction)), done: percent(workDone ?? (0 as Fraction)) };
}

/** Why a rule makes a project a concern, in few words. */
export function reasonOf(check: HealthCheck, { inputs }: Health, wording: Wording): Message {
  const parts = partsOf(check, inputs);
  const by = inputs.growth?.by ?? 'issues';
  return { id: `health.reason.${check}`, values: parts ? { ...parts, by } : sharesOf(inputs, wording) };
}

/** The lists of issues behind a rule, with how many are in each. */
export function listsOf(check: HealthCheck, inputs: HealthInputs): readonly (readonly [ShownFigure, number])[] {
  switch (check) {
    case 'late':
      return [
        ['late', inputs.late],
        ['openWithoutDue', inputs.openWithoutDue],
      ];
    case 'behind':
      return [['open', inputs.open]];
    case 'growth':
      return [['added', inputs.added]];
    case 'conflicts':
      return [['inConflict', inputs.waits?.inConflict ?? 0]];
    case 'withoutDue':
      return [['epicsWithoutDue', inputs.epicsWithoutDue]];
    case 'unestimated':
      return [['unestimated', inputs.unestimated]];
    case 'contradictions':
      return [['contradictions', inputs.contradictions]];
  }
}

export type ShownFigure = Extract<
  FigureName,
  'late' | 'added' | 'inConflict' | 'open' | 'openWithoutDue' | 'epicsWithoutDue' | 'unestimated' | 'contradictions'
>;
