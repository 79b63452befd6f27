import type { DeliveryScope } from '#contract/delivery';
import { useText } from '../../messages/use-text';
import { Menu, OneOf } from '../work/choice-menu';
import type { MeasuredProject } from './queries';
import { releaseGroups, type ChosenRelease } from './release-groups';
import styles from './delivery.module.css';
import { useProjectReleases } from './use-project-releases';

interface ReleaseChoiceProps {
  readonly projects: readonly MeasuredProject[];
  readonly scope: DeliveryScope;
  readonly onScope: (scope: DeliveryScope) => void;
}

/** No id of a version. */
const ALL = 'all';

/** One text for each, as lists of choices need it. */
const choiceOf = ({ versionIds }: ChosenRelease): string => versionIds.join('-');

/** Narrows what is measured to one release of the product. */
export function ReleaseChoice({ projects, scope, onScope }: ReleaseChoiceProps) {
  const say = useText();
  const { ofProjects, failed } = useProjectReleases(projects);
  const groups = releaseGroups(ofProjects);
  const failure = failed > 0 && <p className={styles.failed}>{say('delivery.release.failed', { count: failed })}</p>;
  if (groups.length === 0) return failure;
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
    <>
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
      {failure}
    </>
  );
}
