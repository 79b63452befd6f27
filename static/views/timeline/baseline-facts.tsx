import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { FactLine } from '../../ui/layout/compact';
import { SlipMark } from '../baselines/slip-mark';
import { pastPlanOf, slipSince, type BaselinePlan } from './baseline-plan';
import type { PlanItem } from './plan-item';
import styles from './timeline-view.module.css';
import { useDateWords } from './use-date-words';

interface FactsProps {
  readonly plan: BaselinePlan;
  readonly item: PlanItem;
}

/** From when to when an item was planned; a dash with the reason where it had no day, or nobody knows. */
function PeriodThen({ plan, item }: FactsProps) {
  const say = useText();
  const { period } = useDateWords();
  const past = pastPlanOf(plan, item);
  if (past.state !== 'known')
    return <Unknown label={say(`baselines.slip.${past.state}`)} reason={say(`baselines.slip.${past.state}.reason`)} />;
  return (
    period(past.start, past.due) ?? (
      <Unknown label={say('baselines.day.none')} reason={say('timelineView.baseline.noDays')} />
    )
  );
}

/** When an item was planned by the baseline, and how far it has slipped. */
export function BaselineFacts(props: FactsProps) {
  const say = useText();
  return (
    <>
      <FactLine name={say('timelineView.baseline')}>
        <PeriodThen {...props} />
      </FactLine>
      <FactLine name={say('timelineView.slip')}>
        <SlipMark slip={slipSince(props.plan, props.item)} />
      </FactLine>
    </>
  );
}

/** The same in one cell of a table. */
export function SlipCell(props: FactsProps) {
  const { period } = useDateWords();
  const past = pastPlanOf(props.plan, props.item);
  return (
    <>
      <SlipMark slip={slipSince(props.plan, props.item)} />
      {past.state === 'known' && <div className={styles.quiet}>{period(past.start, past.due)}</div>}
    </>
  );
}
