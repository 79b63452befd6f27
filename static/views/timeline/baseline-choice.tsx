import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BaselineView } from '#contract/baseline';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { baselinesQuery } from '../baselines/queries';
import { Menu, OneOf } from '../work/choice-menu';
import type { ShownBaseline } from './use-baseline';
import styles from './timeline-view.module.css';
import type { PlanState } from './use-plan-state';

/** No baseline has this id. */
const none = '-';

/** The portfolio's baselines by name, asked for when somebody looks for them. */
function useNames(portfolioId: string | null) {
  const say = useText();
  const { day } = useFormats();
  const [isAsked, setIsAsked] = useState(false);
  const { data, isError } = useQuery({ ...baselinesQuery(portfolioId ?? ''), enabled: isAsked });
  const nameOf = ({ name, day: of }: BaselineView) => say('timelineView.baseline.of', { name, day: day(of) });
  const names = new Map(data?.baselines.map((one) => [one.baselineId, nameOf(one)]));
  const known = names.size === 0 ? 'timelineView.baseline.noneYet' : 'timelineView.baseline';
  return {
    names,
    title: say(data === undefined && isError ? 'timelineView.baseline.listFailed' : known),
    isLoading: data === undefined && !isError,
    ask: () => setIsAsked(true),
  };
}

interface BaselineChoiceProps {
  /** null: every project of the site. */
  readonly portfolioId: string | null;
  readonly state: Pick<PlanState, 'baseline' | 'baselineId' | 'setBaselineId'>;
}

/** Which of the portfolio's baselines is drawn below the bars. */
export function BaselineChoice({ portfolioId, state: { baseline, baselineId, setBaselineId } }: BaselineChoiceProps) {
  const say = useText();
  const { names, title, isLoading, ask } = useNames(portfolioId);
  const { plan } = baseline;
  if (!baseline.isPossible) return null;
  return (
    <span className={styles.baseline} title={plan?.name}>
      <Menu
        title={plan ? say('timelineView.baseline.name', { name: plan.name }) : say('timelineView.baseline')}
        isChosen={baselineId !== null}
        onOpen={ask}
        isLoading={isLoading}
        loadingText={say('baselines.loading')}
      >
        <OneOf
          id="timeline-baseline"
          title={title}
          choices={[none, ...names.keys()]}
          nameOf={(id) => names.get(id) ?? say('timelineView.baseline.none')}
          chosen={baselineId ?? none}
          onChoose={(id) => setBaselineId(id === none ? null : id)}
        />
      </Menu>
    </span>
  );
}

/** Why no baseline is drawn, though one is chosen. */
export function BaselineNotice({ isFailed }: Pick<ShownBaseline, 'isFailed'>) {
  const say = useText();
  return isFailed && <QuietNotice>{say('timelineView.baseline.failed')}</QuietNotice>;
}
