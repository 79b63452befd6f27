import { useMemo } from 'react';
import type { TimelineProject, TimelineView } from '#contract/timeline';
import { useText } from '../../messages/use-text';
import type { TimelineBand } from '../../ui/timeline/timeline-model';
import { milestoneMarks, sprintBands } from './header-lanes';

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
