import type { OneRecordRequest, VisitView } from '#contract/portfolio-record';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import type { VisitStore } from './ports';
import type { OpenShelf } from './shelf';
import { viewed } from './shelf';

/** Notes that a person looks at a portfolio, so that he can be told what is new the next time. */
export const markVisit =
  (open: OpenShelf, visits: VisitStore, clock: Clock) =>
  async (viewer: Viewer, { portfolioId }: OneRecordRequest): Promise<VisitView> => {
    viewed(await open(viewer), portfolioId);
    return { since: await visits.mark(viewer.accountId, portfolioId, clock()) };
  };
