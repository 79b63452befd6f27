import type { EpicPulse, PulseFinish } from '#contract/epic-pulse';
import type { SourcedDay } from '#contract/figures';
import { CONFIDENT } from '#domain/forecast/throughput-forecast';
import type { Day, Fraction } from '#domain/units';
import type { Message } from '../../../messages/message';
import type { Formats } from '../../../messages/use-formats';

type Wording = Pick<Formats, 'day' | 'percent'>;

/** Below it being late is the likelier end. */
const EVEN = 0.5;

/** Whether it will be finished in time, in a word. `looks`: how that is marked, never by colour alone. */
export interface InTime {
  readonly text: Message;
  readonly explanation: Message | null;
  readonly looks: 'success' | 'warning' | 'danger' | 'unknown';
}

const unknown = (reason: 'pulse.inTime.noDue.reason' | 'pulse.inTime.unknown.reason'): InTime => ({
  text: { id: 'pulse.inTime.noDue' },
  explanation: { id: reason },
  looks: 'unknown',
});

function byChance(chance: Fraction, day: string, { percent }: Wording): InTime {
  const values = { chance: percent(chance) };
  const explanation: Message = { id: 'pulse.inTime.explanation', values: { due: day } };
  if (chance >= CONFIDENT) return { text: { id: 'pulse.inTime.likely', values }, explanation, looks: 'success' };
  if (chance >= EVEN) return { text: { id: 'pulse.inTime.open', values }, explanation, looks: 'warning' };
  return { text: { id: 'pulse.inTime.unlikely', values }, explanation, looks: 'danger' };
}

/** The chance at a pace that is the best possible one is no promise: only little of it says something. */
function byProjects(chance: Fraction, day: string, projects: string, { percent }: Wording): InTime {
  return {
    text: { id: 'pulse.inTime.atMost', values: { chance: percent(chance) } },
    explanation: { id: 'pulse.inTime.atMost.explanation', values: { projects, due: day } },
    looks: chance < EVEN ? 'danger' : 'unknown',
  };
}

/** @param projects the projects of the open work items, in words */
export function inTime(
  finish: PulseFinish | null,
  due: SourcedDay | null,
  today: Day,
  projects: string,
  wording: Wording,
): InTime {
  if (finish?.open === 0) return { text: { id: 'pulse.inTime.done' }, explanation: null, looks: 'success' };
  if (due === null) return unknown('pulse.inTime.noDue.reason');
  const day = wording.day(due.day);
  if (due.day < today)
    return { text: { id: 'pulse.inTime.passed', values: { due: day } }, explanation: null, looks: 'danger' };
  if (finish === null) return unknown('pulse.inTime.unknown.reason');
  if (finish.own.chance !== null) return byChance(finish.own.chance, day, wording);
  if (finish.projects.chance !== null) return byProjects(finish.projects.chance, day, projects, wording);
  return unknown('pulse.inTime.unknown.reason');
}

/** What decides how the schedule stands, of the two rules that there are for it: the worse one that is known. */
export function scheduleReason({ state, checks }: NonNullable<EpicPulse['schedule']>, { percent }: Wording): Message {
  const decides = (['late', 'behind'] as const).find(
    (name) => checks[name].state === state && checks[name].share !== null,
  );
  if (decides === undefined) return { id: 'pulse.schedule.unknown' };
  return { id: `pulse.schedule.${decides}`, values: { share: percent(checks[decides].share ?? (0 as Fraction)) } };
}
