import { useMemo, useRef, useState } from 'react';
import { isSameSpan, replan } from './replan';
import type { OpenSpan, PlanChange, PlanPart, TimelineLine, TimelineProps } from './timeline-model';
import type { TimelineWords } from './use-words';

/** A bar that somebody holds, by pointer or by keys. */
interface Held {
  readonly id: string;
  readonly name: string;
  readonly before: OpenSpan;
  readonly part: PlanPart;
  readonly days: number;
  readonly openDays: number;
}

export interface PlanTools {
  /** null: nothing is held. */
  readonly change: PlanChange | null;
  /** False where nothing can be edited, or not this line. */
  readonly canPlan: (line: TimelineLine | undefined) => boolean;
  /** @param openDays how far from the known end an unknown one is drawn */
  readonly hold: (line: TimelineLine, part: PlanPart, openDays: number) => void;
  /** @param days from where the bar was when it was taken hold of */
  readonly moveTo: (days: number) => void;
  readonly moveBy: (days: number, line?: TimelineLine) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
}

type PlanProps = Pick<TimelineProps, 'onPlan' | 'onPreview' | 'onAnnounce' | 'isWorkDay'>;

function heldOf({ id, row }: TimelineLine, part: PlanPart, openDays = 0): Held | null {
  const before = row.bar?.own ?? null;
  return before && { id, name: row.name, before, part, days: 0, openDays };
}

/** What a hold would lead to. */
const changeOf = ({ id, before, part, days, openDays }: Held, isWorkDay: PlanProps['isWorkDay']): PlanChange => ({
  id,
  before,
  part,
  after: replan(before, part, days, { isWorkDay, openDays }),
});

/** Holding a bar: from taking it, over moving it, to planning or leaving it. Nothing happens to the data in between. */
export function usePlan(props: PlanProps, words: TimelineWords): PlanTools {
  const { onPlan, onPreview, onAnnounce, isWorkDay } = props;
  const [held, setHeld] = useState<Held | null>(null);
  // Events can follow each other faster than anything is drawn: they go by this, the drawing by the state.
  const now = useRef<Held | null>(null);
  const change = useMemo(() => held && changeOf(held, isWorkDay), [held, isWorkDay]);
  const update = (next: Held | null): void => {
    now.current = next;
    setHeld(next);
    onPreview?.(next && changeOf(next, isWorkDay));
  };
  return {
    change,
    canPlan: (line) => onPlan !== undefined && line?.row.canPlan === true && line.row.bar?.own != null,
    hold: (line, part, openDays) => {
      const next = heldOf(line, part, openDays);
      if (!next) return;
      update(next);
      onAnnounce(words.say(`timeline.grabbed.${part}`, { name: next.name }));
    },
    moveTo: (days) => {
      if (now.current && now.current.days !== days) update({ ...now.current, days });
    },
    moveBy: (days, line) => {
      const from = now.current ?? (line ? heldOf(line, 'whole') : null);
      if (!from) return;
      const next = { ...from, days: from.days + days };
      update(next);
      onAnnounce(words.span(changeOf(next, isWorkDay).after));
    },
    commit: () => {
      const last = now.current;
      if (!last) return;
      update(null);
      const planned = changeOf(last, isWorkDay);
      if (isSameSpan(planned.after, planned.before)) return;
      onPlan?.(planned);
      onAnnounce(words.say('timeline.planned', { name: last.name, span: words.span(planned.after) }));
    },
    cancel: () => {
      if (!now.current) return;
      update(null);
      onAnnounce(words.say('timeline.cancelled'));
    },
  };
}
