import { useMemo, useState } from 'react';
import type { TimelineView } from '#contract/timeline';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { Timeline } from '../../ui/timeline/timeline';
import type { TimelineLine, TimelineLink } from '../../ui/timeline/timeline-model';
import { RouteLink } from '../navigation/links';
import { useNavigation } from '../navigation/navigation';
import type { Route } from '../navigation/route';
import { isUnscheduled, type PlanItem } from './plan-item';
import { itemId, type Subject } from './plan-tree';
import { SubjectDetails } from './subject-details';
import styles from './timeline-view.module.css';
import type { PlanState } from './use-plan-state';

/** null: it has no page of its own. */
function routeOfSubject(subject: Subject | undefined): Route | null {
  switch (subject?.kind) {
    case 'item':
      return { page: 'epic', issueKey: subject.item.key };
    case 'project':
      return { page: 'product', projectKey: subject.project.key };
    default:
      return null;
  }
}

function LineName({ name, subject }: { readonly name: string; readonly subject: Subject | undefined }) {
  const route = routeOfSubject(subject);
  return (
    <span className={styles.lineName} title={name}>
      {route === null ? name : <RouteLink to={route}>{name}</RouteLink>}
    </span>
  );
}

/** What each line stands for; items in the tray are no lines, and are among them. */
function useSubjects({ lines, found }: PlanState): ReadonlyMap<string, { name: string; subject: Subject }> {
  return useMemo(() => {
    const subjects = new Map<string, { name: string; subject: Subject }>(
      found.filter(isUnscheduled).map((item) => [itemId(item), { name: item.name, subject: { kind: 'item', item } }]),
    );
    for (const { id, row } of lines) subjects.set(id, { name: row.name, subject: row.subject });
    return subjects;
  }, [lines, found]);
}

const inTray = (item: PlanItem) => ({ id: itemId(item), name: item.name, days: 0, canPlan: false });

interface PlanChartProps {
  readonly view: TimelineView;
  readonly state: PlanState;
  readonly links: readonly TimelineLink[];
}

/** Bars over a calendar, with what is known of the selected one beside them. */
export function PlanChart({ view, state, links }: PlanChartProps) {
  const say = useText();
  const announce = useAnnounce();
  const navigation = useNavigation();
  const { lines, found, selectedId, setSelectedId, place, setPlace } = state;
  const [firstPlace] = useState(place);
  const subjects = useSubjects(state);
  const unscheduled = useMemo(() => found.filter(isUnscheduled).map(inTray), [found]);
  const selected = selectedId === null ? undefined : subjects.get(selectedId);
  const open = ({ id }: TimelineLine): void => {
    const route = routeOfSubject(subjects.get(id)?.subject);
    if (route) navigation?.go(route);
  };
  return (
    <div className={styles.chart}>
      <div className={styles.canvas}>
        <Timeline
          label={say('timelineView.title')}
          nameTitle={say('timelineView.item')}
          lines={lines}
          links={links}
          today={view.today}
          unscheduled={unscheduled}
          renderName={({ id, row }) => <LineName name={row.name} subject={subjects.get(id)?.subject} />}
          selectedId={selectedId}
          onSelect={setSelectedId}
          onChoose={setSelectedId}
          onTurn={state.turnLine}
          onOpen={open}
          place={firstPlace}
          onLeave={setPlace}
          onAnnounce={announce}
        />
      </div>
      {selected && selected.subject.kind !== 'candidates' && (
        <SubjectDetails {...selected} onClose={() => setSelectedId(null)} />
      )}
    </div>
  );
}
