import { ModalTransition } from '@atlaskit/modal-dialog';
import { useMemo, useState, type RefObject } from 'react';
import type { TimelineView } from '#contract/timeline';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { WithSidePanel } from '../../ui/layout/side-panel';
import { Timeline } from '../../ui/timeline/timeline';
import type { TimelineLine, TimelineLink } from '../../ui/timeline/timeline-model';
import { PartMark } from '../items/part-mark';
import { RouteLink } from '../navigation/links';
import { useNavigation } from '../navigation/navigation';
import type { Route } from '../navigation/route';
import { isUnscheduled, type PlanItem } from './plan-item';
import { DatesDialog } from './planning/dates-dialog';
import { PlanActions } from './planning/plan-actions';
import { statedDays } from './planning/proposal';
import type { Planning } from './planning/use-planning';
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
      return { page: 'product', product: subject.project.key };
    default:
      return null;
  }
}

function LineName({ name, subject }: { readonly name: string; readonly subject: Subject | undefined }) {
  const route = routeOfSubject(subject);
  const part = subject?.kind === 'item' ? subject.item.part : null;
  return (
    <span className={styles.line}>
      <span className={styles.lineName} title={name}>
        {route === null ? name : <RouteLink to={route}>{name}</RouteLink>}
      </span>
      {part && (
        <span className={styles.lineMark}>
          <PartMark part={part} isShort />
        </span>
      )}
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

/** Calendar days that an item without dates gets where it is dropped: nothing is known of how long it takes. */
const DROPPED_DAYS = 14;

/** What planning adds to the timeline; nothing, where nobody plans. */
function planProps(planning: Planning, onSchedule: (id: string) => void) {
  if (!planning.isPlanning || !planning.preview) return {};
  const { plan, hold, preview, isWorkDay } = planning;
  return { onPlan: plan, onPreview: hold, preview, onSchedule, ...(isWorkDay && { isWorkDay }) };
}

/** What has no dates, in the tray. */
function useUnscheduled({ found, planning: { isPlanning } }: PlanState) {
  return useMemo(() => {
    const inTray = (item: PlanItem) => ({
      id: itemId(item),
      name: item.name,
      days: DROPPED_DAYS,
      canPlan: isPlanning,
    });
    return found.filter(isUnscheduled).map(inTray);
  }, [found, isPlanning]);
}

/** Goes to the page of what a line stands for. */
function useOpen(subjects: Subjects): (line: TimelineLine) => void {
  const navigation = useNavigation();
  return ({ id }) => {
    const route = routeOfSubject(subjectOf(subjects, id));
    if (route) navigation?.go(route);
  };
}

interface DatesProps {
  readonly subject: Subject | undefined;
  readonly planning: Planning;
  readonly planBar: RefObject<HTMLElement>;
  readonly onClose: () => void;
}

/** Asks for the days of an item; nothing, where nobody wants to set any. */
function Dates({ subject, planning, planBar, onClose }: DatesProps) {
  const item = subject?.kind === 'item' ? subject.item : null;
  return (
    <ModalTransition>
      {item && (
        <DatesDialog
          name={item.name}
          days={statedDays(item)}
          onPlan={(days) => planning.setDays(item.key, days)}
          onClose={onClose}
          returnTo={planBar}
        />
      )}
    </ModalTransition>
  );
}

type Subjects = ReturnType<typeof useSubjects>;
const subjectOf = (subjects: Subjects, id: string | null): Subject | undefined =>
  id === null ? undefined : subjects.get(id)?.subject;

interface SelectedProps {
  readonly subjects: Subjects;
  readonly view: TimelineView;
  readonly state: PlanState;
  /** Told the line whose days somebody wants to set. */
  readonly onDate: (id: string) => void;
}

/** What is known of the selected line, and what can be planned of it. */
function Selected({ subjects, view, state, onDate }: SelectedProps) {
  const { selectedId, setSelectedId, releases, baseline, planning } = state;
  const selected = selectedId === null ? undefined : subjects.get(selectedId);
  if (!selected || selected.subject.kind === 'group') return null;
  return (
    <SubjectDetails
      {...selected}
      releases={releases.ofProject}
      baseline={baseline.plan}
      today={view.today}
      onClose={() => setSelectedId(null)}
    >
      <PlanActions subject={selected.subject} planning={planning} onDate={onDate} />
    </SubjectDetails>
  );
}

interface PlanChartProps {
  readonly view: TimelineView;
  readonly state: PlanState;
  readonly links: readonly TimelineLink[];
  /** What keeps the focus where something that had it goes away; null: nobody plans. */
  readonly planBar: RefObject<HTMLElement> | null;
}

/** Bars over a calendar, with what is known of the selected one beside them. */
export function PlanChart({ view, state, links, planBar }: PlanChartProps) {
  const say = useText();
  const announce = useAnnounce();
  const { lines, selectedId, setSelectedId, place, setPlace, planning } = state;
  const [datedId, setDatedId] = useState<string | null>(null);
  const [firstPlace] = useState(place);
  const subjects = useSubjects(state);
  const open = useOpen(subjects);
  const unscheduled = useUnscheduled(state);
  return (
    <WithSidePanel>
      <div className={styles.canvas}>
        <Timeline
          label={say('timelineView.title')}
          nameTitle={say('timelineView.item')}
          lines={lines}
          links={links}
          today={view.today}
          {...state.header}
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
          {...planProps(planning, setDatedId)}
        />
      </div>
      <Selected subjects={subjects} view={view} state={state} onDate={setDatedId} />
      {planBar && (
        <Dates
          subject={subjectOf(subjects, datedId)}
          planning={planning}
          planBar={planBar}
          onClose={() => setDatedId(null)}
        />
      )}
    </WithSidePanel>
  );
}
