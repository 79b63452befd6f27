import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { DependenciesView } from '#contract/dependencies';
import { useFormats } from '../../../messages/use-formats';
import { useSayMessage, useText } from '../../../messages/use-text';
import { useWorkWords } from '../../../messages/use-work-words';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { Loaded } from '../../failure/loaded';
import { useKeptState } from '../../navigation/kept-state';
import { useSeenDay } from '../../navigation/navigation';
import { IndexNotice } from '../../site-index/index-notice';
import { MapSection } from '../map/map-section';
import { dependencyPlanQuery } from '../queries';
import { ApartSection } from './apart-section';
import { criticalSteps, setApart } from './critical-steps';
import { CriticalSection } from './critical-section';
import { CyclesSection } from './cycles-section';
import { linksOf, planOf, type DependencyPlan } from './dependency-plan';
import { keptSlip, slipOf, type KeptSlip, type Slip } from './kept-slip';
import { firstFilter } from './link-filter';
import { LinksSection } from './links-section';
import { planAnswer } from './plan-answer';
import styles from './plan.module.css';
import { WhatIfSection } from './what-if-section';

const FIRST_SLIP: KeptSlip = { issueId: null, days: '5' };

/** Chooses the item that slips, and leads there. */
function useSlip(plan: DependencyPlan) {
  const [kept, keep] = useState(FIRST_SLIP);
  const slip = slipOf(plan, kept);
  const setSlip = (next: Slip) => keep(keptSlip(plan, next));
  const place = useRef<HTMLDivElement>(null);
  const ask = (item: number) => {
    setSlip({ ...slip, item });
    // The days are what one wants to change next; the field brings itself into view.
    place.current?.querySelector<HTMLInputElement>('[data-path="days"] input')?.focus();
  };
  return { slip, setSlip, ask, place };
}

/** What the list of links is narrowed to; each portfolio keeps its own. The map leads to all of them. */
function useLinkFilter(portfolioId: string | null) {
  const [filter, setFilter] = useKeptState(`dependencies/${portfolioId ?? ''}/filter`, firstFilter);
  const place = useRef<HTMLDivElement>(null);
  const showAll = () => {
    setFilter({ ...firstFilter, onlyConflicts: false });
    place.current?.querySelector('input')?.focus();
  };
  return { filter, setFilter, place, showAll };
}

interface PlanProps extends PlanTabProps {
  readonly view: DependenciesView;
}

function Plan({ portfolioId, name, view }: PlanProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day } = useFormats();
  const workWords = useWorkWords();
  const seenDay = useSeenDay();
  const plan = useMemo(() => planOf(view), [view]);
  const told = useMemo(() => ({ links: linksOf(plan), critical: criticalSteps(plan), apart: setApart(plan) }), [plan]);
  const { slip, setSlip, ask, place } = useSlip(plan);
  const { links, critical, apart } = told;
  const { filter, setFilter, place: table, showAll } = useLinkFilter(portfolioId);
  return (
    <>
      <IndexNotice index={view.index} />
      <div>
        <p className={styles.answer}>{sayMessage(planAnswer(links, critical, day))}</p>
        <p className={styles.rules}>
          {say('plan.rules', { work: workWords(view.work) })} {seenDay !== null && say('plan.past')}
        </p>
      </div>
      {view.isPartial && <QuietNotice>{say('plan.partial')}</QuietNotice>}
      {links.length > 0 && (
        <>
          <MapSection plan={plan} portfolioId={portfolioId} name={name} onSlip={ask} onTable={showAll} />
          <div ref={table}>
            <LinksSection plan={plan} onSlip={ask} links={links} filter={filter} onFilter={setFilter} />
          </div>
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

interface PlanTabProps {
  /** null: every project of the site. */
  readonly portfolioId: string | null;
  readonly name: string;
}

/** The dependencies of a portfolio, or of every project. */
export function PlanTab({ portfolioId, name }: PlanTabProps) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(dependencyPlanQuery(portfolioId))}
      shape="rows"
      loadingLabel={say('plan.loading')}
      loadedText={({ links }) => say('plan.loaded', { count: links.from.length })}
    >
      {(view) => <Plan key={portfolioId} portfolioId={portfolioId} name={name} view={view} />}
    </Loaded>
  );
}
