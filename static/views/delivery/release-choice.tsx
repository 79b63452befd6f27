import { useQuery } from '@tanstack/react-query';
import type { DeliveryScope } from '#contract/delivery';
import { useText } from '../../messages/use-text';
import { releasesQuery } from '../timeline/use-releases';
import { Menu, OneOf } from '../work/choice-menu';

interface ReleaseChoiceProps {
  readonly projectKey: string;
  readonly scope: DeliveryScope;
  readonly onScope: (scope: DeliveryScope) => void;
}

/** No id of a version. */
const ALL = 'all';

/** Narrows what is measured to one release of the project. */
export function ReleaseChoice({ projectKey, scope, onScope }: ReleaseChoiceProps) {
  const say = useText();
  const { data: releases = [] } = useQuery(releasesQuery(projectKey));
  if (releases.length === 0) return null;
  const nameOf = (id: string) => releases.find((release) => release.id === id)?.name ?? say('delivery.release.all');
  const chosen = scope.of === 'release' ? scope.versionId : ALL;
  return (
    <Menu title={nameOf(chosen)} isChosen={chosen !== ALL}>
      <OneOf
        id="delivery-release"
        title={say('delivery.release')}
        choices={[ALL, ...releases.map(({ id }) => id)]}
        nameOf={nameOf}
        chosen={chosen}
        onChoose={(id) => onScope(id === ALL ? { of: 'place' } : { of: 'release', versionId: id })}
      />
    </Menu>
  );
}
