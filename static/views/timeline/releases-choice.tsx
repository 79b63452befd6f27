import Button from '@atlaskit/button/new';
import type { TimelineView } from '#contract/timeline';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { MOST_PROJECTS, type Releases } from './use-releases';
import type { PlanState } from './use-plan-state';

/** Shows releases as diamonds on the lines of their projects. */
export function ReleasesChoice({ state }: { readonly state: PlanState }) {
  const say = useText();
  const { grouping, hasReleases, setHasReleases } = state;
  if (grouping !== 'project') return null;
  return (
    <Button
      spacing="compact"
      isSelected={hasReleases}
      aria-pressed={hasReleases}
      onClick={() => setHasReleases(!hasReleases)}
    >
      {say('timelineView.releases')}
    </Button>
  );
}

/** Why releases are wanting. */
export function ReleasesNotice({ failed, isTooMuch }: Releases) {
  const say = useText();
  if (isTooMuch) return <QuietNotice>{say('timelineView.releases.tooMuch', { most: MOST_PROJECTS })}</QuietNotice>;
  if (failed === 0) return null;
  return <QuietNotice>{say('timelineView.releases.failed', { count: failed })}</QuietNotice>;
}

/** Shows sprints above the lines. */
export function SprintsChoice({ view, state }: { readonly view: TimelineView; readonly state: PlanState }) {
  const say = useText();
  const { hasSprints, setHasSprints } = state;
  if (view.sprints.length === 0) return null;
  return (
    <Button
      spacing="compact"
      isSelected={hasSprints}
      aria-pressed={hasSprints}
      onClick={() => setHasSprints(!hasSprints)}
    >
      {say('timelineView.sprints')}
    </Button>
  );
}
