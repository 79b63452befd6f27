import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { OverviewSection } from './overview-section';

/** What an administrator does with portfolios, whether or not he may view them. */
export function PortfoliosTab() {
  return (
    <>
      <OverviewSection />
      <ExportSection />
      <ImportSection />
    </>
  );
}
