import { useText } from '../../../messages/use-text';
import { Page } from '../../../ui/layout/page';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { OverviewSection } from './overview-section';

/** What an administrator does with portfolios, whether or not he may view them. */
export function PortfoliosTab() {
  const say = useText();
  return (
    <Page title={say('home.title')} answer={say('admin.portfolios.answer')}>
      <OverviewSection />
      <ExportSection />
      <ImportSection />
    </Page>
  );
}
