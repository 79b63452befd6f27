import type { TimelineProject, TimelineSprint, TimelineView } from '#contract/timeline';
import type { Say } from '../../messages/use-text';
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
  const bands: TimelineBand[] = [];
  const tracks = new Map<string, Set<TimelineProject>>();
  for (const sprint of view.sprints) {
    const span = spanOf(sprint);
    const projects = projectsOf(sprint, view);
    if (span === null || !projects.some(isShown)) continue;
    const trackId = sprint.boardId === null ? `project ${projects[0]?.projectId ?? ''}` : String(sprint.boardId);
    tracks.set(trackId, new Set([...(tracks.get(trackId) ?? []), ...projects]));
    bands.push(bandOf(sprint, span, { projects: namesOf(projects), trackId }, say));
  }
  const active = new Set(bands.filter(({ tone }) => tone === 'present').map(({ track }) => track.id));
  const rank = ({ track }: TimelineBand) => (active.has(track.id) ? 0 : 1);
  return bands
    .map((band) => ({ ...band, track: { id: band.track.id, name: namesOf([...(tracks.get(band.track.id) ?? [])]) } }))
    .sort((a, b) => rank(a) - rank(b));
}

const namesOf = (projects: readonly TimelineProject[]): string => projects.map(({ name }) => name).join(', ');

interface Place {
  readonly projects: string;
  readonly trackId: string;
}

function bandOf(
  { id, name, state }: TimelineSprint,
  span: DaySpan,
  { projects, trackId }: Place,
  say: Say,
): TimelineBand {
  return {
    id,
    name,
    note: say('timelineView.sprint.note', { projects, state: say(`timelineView.sprint.${state ?? 'unknown'}`) }),
    span,
    tone: state === null ? 'future' : tones[state],
    track: { id: trackId, name: projects },
  };
}

/** Milestones that have a day, earliest first. Whether one was reached nobody says, so none is late. */
export function milestoneMarks({ milestones }: Pick<TimelineView, 'milestones'>): readonly TimelineMark[] {
  return milestones
    .flatMap(({ id, name, day }): TimelineMark[] =>
      day === null ? [] : [{ id, kind: 'milestone', name, day, isDone: false, isLate: false }],
    )
    .sort((a, b) => a.day - b.day);
}
