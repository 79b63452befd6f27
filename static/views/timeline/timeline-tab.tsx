import EmptyState from '@atlaskit/empty-state';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { TimelineView } from '#contract/timeline';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { DayControl } from '../history/day-control';
import { useSeenDay } from '../navigation/navigation';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { BaselineChoice, BaselineNotice } from './baseline-choice';
import { MilestonesTable, SprintsTable } from './lane-tables';
import { PictureMenu } from './picture-menu';
import { PlanChart } from './plan-chart';
import { PlanBar } from './planning/plan-bar';
import { PlanSwitch } from './planning/plan-switch';
import { PlanTable } from './plan-table';
import { GroupingChoice, LookChoice, PlanFilterBar } from './plan-tools';
import { itemId } from './plan-tree';
import { ReleasesChoice, ReleasesNotice, SprintsChoice } from './releases-choice';
import { timelineQuery } from './queries';
import styles from './timeline-view.module.css';
import { useDependencyLines } from './use-dependency-lines';
import { usePlanState, type PlanState } from './use-plan-state';

function Notices({ view }: { readonly view: TimelineView }) {
  const say = useText();
  const { day } = useFormats();
  return (
    <>
      <IndexNotice index={view.index} />
      {view.today !== view.presentDay && (
        <QuietNotice>{say('timelineView.past', { day: day(view.today) })}</QuietNotice>
      )}
      {view.sprintsUnread > 0 && (
        <QuietNotice>{say('timelineView.sprints.unread', { count: view.sprintsUnread })}</QuietNotice>
      )}
      {view.isPartial && view.index.state === 'ready' && <QuietNotice>{say('timelineView.partial')}</QuietNotice>}
    </>
  );
}

/** Says how many items a filter finds, to those who do not see it. */
function useFoundCount({ found, isFound }: PlanState): void {
  const say = useText();
  const announce = useAnnounce();
  useEffect(() => {
    if (isFound) announce(say('timelineView.filter.result', { count: found.length }));
  }, [announce, say, isFound, found.length]);
}

interface PlanProps {
  readonly view: TimelineView;
  readonly portfolioId: string | null;
  readonly name: string;
}

interface ShownProps extends PlanProps {
  readonly state: PlanState;
}

/** Bars over a calendar, and what can be chosen of them. */
function Chart({ view, portfolioId, name, state }: ShownProps) {
  const { items, lines, selectedId } = state;
  const isPresent = useSeenDay() === null;
  const selected = items.find((item) => itemId(item) === selectedId) ?? null;
  const links = useDependencyLines(isPresent ? selected : null, items, lines);
  return (
    <>
      <Tools state={state}>
        <GroupingChoice grouping={state.grouping} hasThemes={view.themes.length > 0} onGrouping={state.setGrouping} />
        <SprintsChoice view={view} state={state} />
        <ReleasesChoice state={state} />
        <BaselineChoice portfolioId={portfolioId} state={state} />
        <LookChoice look="timeline" onLook={state.setLook} />
        <PictureMenu name={name} model={{ lines, links, today: view.today, ...state.header }} />
        <PlanSwitch planning={state.planning} />
      </Tools>
      <ReleasesNotice {...state.releases} />
      <BaselineNotice {...state.baseline} />
      {state.planning.isPlanning ? (
        <PlanBar planning={state.planning}>
          {(planBar) => <PlanChart view={view} state={state} links={links} planBar={planBar} />}
        </PlanBar>
      ) : (
        <PlanChart view={view} state={state} links={links} planBar={null} />
      )}
    </>
  );
}

function Tools({ state, children }: { readonly state: PlanState; readonly children: ReactNode }) {
  const say = useText();
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.filters}>
          <PlanFilterBar filter={state.filter} onFilter={state.narrow} />
        </div>
        <div className={styles.choices}>{children}</div>
      </div>
      {state.isFound && state.found.length === 0 && <QuietNotice>{say('timelineView.filter.none')}</QuietNotice>}
    </>
  );
}

function Plan({ view, portfolioId, name }: PlanProps) {
  const say = useText();
  const state = usePlanState(view, portfolioId);
  useFoundCount(state);
  if (state.items.length === 0 && view.candidates.length === 0) {
    return view.index.state === 'ready' && <EmptyState header={say('timelineView.none')} headingLevel={2} />;
  }
  if (state.look === 'timeline') return <Chart view={view} portfolioId={portfolioId} name={name} state={state} />;
  return (
    <>
      <Tools state={state}>
        <BaselineChoice portfolioId={portfolioId} state={state} />
        <LookChoice look="table" onLook={state.setLook} />
      </Tools>
      <BaselineNotice {...state.baseline} />
      <PlanTable items={state.found} view={view} baseline={state.baseline.plan} />
      <MilestonesTable milestones={view.milestones} />
      <SprintsTable view={view} />
    </>
  );
}

interface TimelineTabProps {
  /** null: every project of the site. */
  readonly portfolioId: string | null;
  readonly name: string;
}

/** When everything in a portfolio is planned. */
export function TimelineTab({ portfolioId, name }: TimelineTabProps) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(timelineQuery(portfolioId, useSeenDay()))}
      shape="rows"
      loadingLabel={say('timelineView.loading')}
      loadedText={({ items }) => say('timelineView.loaded', { count: items.keys.length })}
    >
      {(view) => (
        <div className={styles.tab}>
          <div className={styles.day}>
            <DayControl view={view}>
              <DataAge asOf={view.index.asOf} />
            </DayControl>
          </div>
          <Notices view={view} />
          <Plan view={view} portfolioId={portfolioId} name={name} />
        </div>
      )}
    </Loaded>
  );
}
