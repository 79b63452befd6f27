import { useText } from '../../../messages/use-text';
import { Page } from '../../../ui/layout/page';
import { ProductsOverview } from '../../product-record/products-overview';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { OverviewSection } from './overview-section';

/** What an administrator does with portfolios and products, whether or not he may view them. */
export function PortfoliosTab() {
  const say = useText();
  return (
    <Page title={say('admin.tab.portfolios')} answer={say('admin.portfolios.answer')}>
      <OverviewSection />
      <ProductsOverview />
      <ExportSection />
      <ImportSection />
    </Page>
  );
}
