import { useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { useNavigation } from '../navigation/navigation';
import { Trail } from '../navigation/trail';
import { useWindowTitle } from '../navigation/use-window-title';
import { AllProjectsTabs } from '../portfolio/all-projects-tabs';
import { TimelineTab } from './timeline-tab';

/** When everything on the site is planned, as far as the viewer may browse it. */
export function AllProjectsTimeline() {
  const say = useText();
  const name = say('portfolio.all');
  useWindowTitle(name);
  return (
    <Page
      title={name}
      breadcrumbs={<Trail steps={[{ text: say('navigation.portfolios'), route: { page: 'home' } }]} />}
      takesFocus={useNavigation()?.hasMoved ?? false}
    >
      <AllProjectsTabs selected="timeline">
        <TimelineTab portfolioId={null} name={name} />
      </AllProjectsTabs>
    </Page>
  );
}
