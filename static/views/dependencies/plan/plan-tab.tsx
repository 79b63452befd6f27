import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { DependenciesView } from '#contract/dependencies';
import { mondayToFriday } from '#domain/schedule/work-calendar';
import { useFormats } from '../../../messages/use-formats';
import { useSayMessage, useText } from '../../../messages/use-text';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { Loaded } from '../../failure/loaded';
import { useSeenDay } from '../../navigation/navigation';
import { IndexNotice } from '../../site-index/index-notice';
import { dependencyPlanQuery } from '../queries';
import { ApartSection } from './apart-section';
import { criticalSteps, setApart } from './critical-steps';
import { CriticalSection } from './critical-section';
import { CyclesSection } from './cycles-section';
import { linksOf, planOf } from './dependency-plan';
import { LinksSection } from './links-section';
import { planAnswer } from './plan-answer';
import styles from './plan.module.css';
import type { Slip } from './slip-form';
import { WhatIfSection } from './what-if-section';

const FIRST_SLIP: Slip = { item: null, days: '5' };

/** Chooses the item that slips, and leads there. */
function useSlip() {
  const [slip, setSlip] = useState(FIRST_SLIP);
  const place = useRef<HTMLDivElement>(null);
  const ask = (item: number) => {
    setSlip({ ...slip, item });
    // The days are what one wants to change next; the field brings itself into view.
    place.current?.querySelector<HTMLInputElement>('[data-path="days"] input')?.focus();
  };
  return { slip, setSlip, ask, place };
}

function Plan({ portfolioId, view }: { readonly portfolioId: string | null; readonly view: DependenciesView }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day } = useFormats();
  const seenDay = useSeenDay();
  const plan = useMemo(() => planOf(view, mondayToFriday), [view]);
  const told = useMemo(() => ({ links: linksOf(plan), critical: criticalSteps(plan), apart: setApart(plan) }), [plan]);
  const { slip, setSlip, ask, place } = useSlip();
  const { links, critical, apart } = told;
  return (
    <>
      <IndexNotice index={view.index} />
      <div>
        <p className={styles.answer}>{sayMessage(planAnswer(links, critical, day))}</p>
        <p className={styles.rules}>
          {say('plan.rules')} {seenDay !== null && say('plan.past')}
        </p>
      </div>
      {view.isPartial && <QuietNotice>{say('plan.partial')}</QuietNotice>}
      {links.length > 0 && (
        <>
          <LinksSection portfolioId={portfolioId} plan={plan} onSlip={ask} links={links} />
          <CyclesSection plan={plan} />
          <CriticalSection plan={plan} onSlip={ask} critical={critical} />
          <div ref={place}>
            <WhatIfSection plan={plan} slip={slip} offered={critical.steps.map(({ item }) => item)} onSlip={setSlip} />
          </div>
          <ApartSection plan={plan} apart={apart} />
        </>
      )}
    </>
  );
}

/** The dependencies of a portfolio, or of every project. */
export function PlanTab({ portfolioId }: { readonly portfolioId: string | null }) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(dependencyPlanQuery(portfolioId))}
      shape="rows"
      loadingLabel={say('plan.loading')}
      loadedText={({ links }) => say('plan.loaded', { count: links.from.length })}
    >
      {(view) => <Plan key={portfolioId} portfolioId={portfolioId} view={view} />}
    </Loaded>
  );
}
