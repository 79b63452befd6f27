import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import type { MouseEvent } from 'react';
import { useText } from '../../messages/use-text';
import { useNavigation } from './navigation';
import type { Route } from './route';

export interface TrailStep {
  readonly text: string;
  readonly route: Route;
}

/** The way back to where the page begins, for views that could not be loaded. */
export function WayHome() {
  const say = useText();
  const home = useNavigation()?.home;
  if (home === undefined) return null;
  const text = home.page === 'product' ? home.product : say('navigation.portfolios');
  return <Trail steps={[{ text, route: home }]} />;
}

/** The way from the highest view to this one; each step opens. */
export function Trail({ steps }: { readonly steps: readonly TrailStep[] }) {
  const say = useText();
  const navigation = useNavigation();
  if (navigation === null || steps.length === 0) return null;
  return (
    <Breadcrumbs label={say('navigation.breadcrumbs')} ellipsisLabel={say('navigation.more')}>
      {steps.map(({ text, route }) => (
        <BreadcrumbsItem
          key={navigation.hrefOf(route)}
          text={text}
          href={navigation.hrefOf(route)}
          onClick={(event: MouseEvent) => {
            event.preventDefault();
            navigation.go(route, event.ctrlKey || event.metaKey);
          }}
        />
      ))}
    </Breadcrumbs>
  );
}
