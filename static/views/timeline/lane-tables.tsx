import type { Milestone } from '#contract/portfolio-record';
import type { TimelineSprint, TimelineView } from '#contract/timeline';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { projectsOf } from './header-lanes';
import styles from './timeline-view.module.css';

const LAST_OF_ALL = Number.MAX_SAFE_INTEGER;

function useDayText(): (day: Day | null) => string {
  const say = useText();
  const { day } = useFormats();
  return (value) => (value === null ? say('timelineView.undated') : day(value));
}

/** The milestones of the portfolio; those without a day stand last. */
export function MilestonesTable({ milestones }: Pick<TimelineView, 'milestones'>) {
  const say = useText();
  const dayText = useDayText();
  if (milestones.length === 0) return null;
  const columns: FlatColumn<Milestone>[] = [
    { id: 'name', title: say('timelineView.milestone'), cell: ({ name }) => name },
    { id: 'day', title: say('timelineView.day'), cell: ({ day }) => dayText(day) },
    { id: 'note', title: say('timelineView.note'), cell: ({ note }) => note },
  ];
  const items = milestones.toSorted((a, b) => (a.day ?? LAST_OF_ALL) - (b.day ?? LAST_OF_ALL));
  return (
    <Section title={say('timelineView.milestones')}>
      <FlatTable label={say('timelineView.milestones')} columns={columns} items={items} keyOf={({ id }) => id} />
    </Section>
  );
}

/** Sprints that are not closed, by first day: the others are history. */
export function SprintsTable({ view }: { readonly view: Pick<TimelineView, 'sprints' | 'projects'> }) {
  const say = useText();
  const dayText = useDayText();
  const open = view.sprints.filter(({ state }) => state !== 'closed');
  if (view.sprints.length === 0) return null;
  const columns: FlatColumn<TimelineSprint>[] = [
    { id: 'name', title: say('timelineView.sprint'), cell: ({ name }) => name },
    {
      id: 'projects',
      title: say('timelineView.project'),
      cell: (sprint) =>
        projectsOf(sprint, view)
          .map(({ name }) => name)
          .join(', '),
    },
    {
      id: 'state',
      title: say('timelineView.sprint.state'),
      cell: ({ state }) => say(`timelineView.sprint.${state ?? 'unknown'}`),
    },
    { id: 'start', title: say('timelineView.start'), cell: ({ start }) => dayText(start) },
    { id: 'end', title: say('timelineView.end'), cell: ({ end }) => dayText(end) },
  ];
  return (
    <Section title={say('timelineView.sprints')}>
      {open.length > 0 && (
        <FlatTable label={say('timelineView.sprints')} columns={columns} items={open} keyOf={({ id }) => id} />
      )}
      <p className={styles.quiet}>{say('timelineView.sprints.closed', { count: view.sprints.length - open.length })}</p>
    </Section>
  );
}
