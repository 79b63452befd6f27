import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DeliveryScope } from '#contract/delivery';
import type { Release } from '../../bridge/releases';
import { useText } from '../../messages/use-text';
import { MOST_PROJECTS, releasesQuery } from '../timeline/use-releases';
import { Menu, OneOf } from '../work/choice-menu';
import type { MeasuredProject } from './queries';
import { releaseGroups, type ChosenRelease } from './release-groups';

interface ReleaseChoiceProps {
  readonly projects: readonly MeasuredProject[];
  readonly scope: DeliveryScope;
  readonly onScope: (scope: DeliveryScope) => void;
}

/** No id of a version. */
const ALL = 'all';

const none: readonly MeasuredProject[] = [];

/** Releases of the projects, as far as they have come. */
function useGroups(projects: readonly MeasuredProject[]) {
  const asked = projects.length > MOST_PROJECTS ? none : projects;
  const combine = useCallback(
    (answers: UseQueryResult<readonly Release[]>[]) =>
      releaseGroups(asked.map(({ key }, at) => ({ key, releases: answers[at]?.data ?? [] }))),
    [asked],
  );
  return useQueries({ queries: asked.map(({ key }) => releasesQuery(key)), combine });
}

/** One text for each, as lists of choices need it. */
const choiceOf = ({ versionIds }: ChosenRelease): string => versionIds.join('-');

/** Narrows what is measured to one release of the product. */
export function ReleaseChoice({ projects, scope, onScope }: ReleaseChoiceProps) {
  const say = useText();
  const groups = useGroups(projects);
  if (groups.length === 0) return null;
  const releases = new Map(groups.flatMap((group) => group.releases.map((one) => [choiceOf(one), one] as const)));
  const nameOf = (choice: string) => releases.get(choice)?.name ?? say('delivery.release.all');
  const chosen = scope.of === 'release' ? scope.versionIds.join('-') : ALL;
  const choose = (choice: string): void => {
    const release = releases.get(choice);
    onScope(release ? { of: 'release', versionIds: release.versionIds } : { of: 'place' });
  };
  const titleOf = (projectKey: string | null): string => {
    if (projectKey === null) return say('delivery.release.several');
    return projects.length === 1
      ? say('delivery.release')
      : (projects.find(({ key }) => key === projectKey)?.name ?? projectKey);
  };
  return (
    <Menu title={nameOf(chosen)} isChosen={chosen !== ALL}>
      <OneOf
        id="delivery-release"
        title={say('delivery.release.measured')}
        choices={[ALL]}
        nameOf={nameOf}
        chosen={chosen}
        onChoose={choose}
      />
      {groups.map((group) => (
        <OneOf
          key={group.projectKey ?? ''}
          id={`delivery-release-${group.projectKey ?? ''}`}
          title={titleOf(group.projectKey)}
          choices={group.releases.map(choiceOf)}
          nameOf={nameOf}
          chosen={chosen}
          onChoose={choose}
        />
      ))}
    </Menu>
  );
}
