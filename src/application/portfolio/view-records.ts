import type { OneRecordRequest, PortfolioList, RecordView } from '#contract/portfolio-record';
import type { Viewer } from '../access/ports';
import type { VisitStore } from './ports';
import type { OpenShelf } from './shelf';
import { rights, viewed } from './shelf';
import type { ShowRecord } from './show-record';
import { headOf } from './show-record';

/** The portfolios that a person may view. */
export const listRecords =
  (open: OpenShelf, visits: VisitStore) =>
  async (viewer: Viewer): Promise<PortfolioList> => {
    const [shelf, earlier] = await Promise.all([open(viewer), visits.earlier(viewer.accountId)]);
    const portfolios = [...shelf.versions.values()]
      .filter((version) => rights(shelf, version).mayView)
      .map((version) => headOf(shelf, version, earlier))
      .sort((a, b) => compare(a.name, b.name) || compare(a.portfolioId, b.portfolioId));
    return { portfolios };
  };

export const viewRecord =
  (open: OpenShelf, show: ShowRecord) =>
  async (viewer: Viewer, { portfolioId }: OneRecordRequest): Promise<RecordView> => {
    const shelf = await open(viewer);
    return show(viewer, shelf, viewed(shelf, portfolioId));
  };

/** Text by text: the page sorts by the viewer's language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
