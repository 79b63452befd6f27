import { useMemo } from 'react';
import type { TimelineProject, TimelineSprint, TimelineView } from '#contract/timeline';
import { useText, type Say } from '../../messages/use-text';
import type { DaySpan, TimelineBand, TimelineMark } from '../../ui/timeline/timeline-model';

const tones = { closed: 'past', active: 'present', future: 'future' } as const;

/** First and last day; null: one of them is not known, so it has no place in a calendar. */
function spanOf({ start, end }: TimelineSprint): DaySpan | null {
  if (start === null || end === null) return null;
  return start <= end ? { start, end } : { start: end, end: start };
}

export const projectsOf = ({ projectAt }: TimelineSprint, { projects }: Pick<TimelineView, 'projects'>) =>
  projectAt.flatMap((at) => projects[at] ?? []);

/**
 * Sprints of some projects by board, boards with an active sprint first.
 *
 * @param isShown which projects are on the timeline
 */
export function sprintBands(
  view: Pick<TimelineView, 'sprints' | 'projects'>,
  isShown: (project: TimelineProject) => boolean,
  say: Say,
): readonly TimelineBand[] {
  const bands = view.sprints.flatMap((sprint): TimelineBand[] => {
    const span = spanOf(sprint);
    const projects = projectsOf(sprint, view);
    if (span === null || !projects.some(isShown)) return [];
    const names = projects.map(({ name }) => name).join(', ');
    const state = sprint.state ?? 'unknown';
    return [
      {
        id: sprint.id,
        name: sprint.name,
        note: say('timelineView.sprint.note', { projects: names, state: say(`timelineView.sprint.${state}`) }),
        span,
        tone: sprint.state === null ? 'future' : tones[sprint.state],
        track: {
          id: sprint.boardId === null ? `project ${projects[0]?.projectId ?? ''}` : String(sprint.boardId),
          name: names,
        },
      },
    ];
  });
  const active = new Set(bands.filter(({ tone }) => tone === 'present').map(({ track }) => track.id));
  const rank = ({ track }: TimelineBand) => (active.has(track.id) ? 0 : 1);
  return bands.toSorted((a, b) => rank(a) - rank(b));
}

/** Milestones that have a day, earliest first. Whether one was reached nobody says, so none is late. */
export function milestoneMarks({ milestones }: Pick<TimelineView, 'milestones'>): readonly TimelineMark[] {
  return milestones
    .flatMap(({ id, name, day }): TimelineMark[] =>
      day === null ? [] : [{ id, kind: 'milestone', name, day, isDone: false, isLate: false }],
    )
    .sort((a, b) => a.day - b.day);
}

const none: readonly TimelineBand[] = [];

/** What stands above the lines. @param shown projects on the timeline */
export function useHeaderLanes(view: TimelineView, hasSprints: boolean, shown: readonly TimelineProject[]) {
  const say = useText();
  const bands = useMemo(() => {
    if (!hasSprints) return none;
    const projects = new Set(shown);
    return sprintBands(view, (project) => projects.has(project), say);
  }, [view, hasSprints, shown, say]);
  const moments = useMemo(() => milestoneMarks(view), [view]);
  const laneTitles = { bands: say('timelineView.sprints'), moments: say('timelineView.milestones') };
  return { bands, moments, laneTitles };
}
