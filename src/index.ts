import { makeResolver } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { baselineCalls } from './resolvers/baseline/baseline-calls';
import { capacityCalls } from './resolvers/capacity/capacity-calls';
import { deliveryCalls } from './resolvers/delivery/delivery-calls';
import { dependencyCalls } from './resolvers/dependencies/dependency-calls';
import { featureCalls } from './resolvers/features/feature-calls';
import { fieldMappingCalls } from './resolvers/field-mapping/field-mapping-calls';
import { healthCalls } from './resolvers/health/health-calls';
import { overviewCalls } from './resolvers/overview/overview-calls';
import { portfolioCalls } from './resolvers/portfolio/portfolio-calls';
import { recordCalls } from './resolvers/portfolio/record-calls';
import { productCalls } from './resolvers/product/product-calls';
import { reportCalls } from './resolvers/report/report-calls';
import { productRecordCalls } from './resolvers/product/product-record-calls';
import { roadmapCalls } from './resolvers/roadmap/roadmap-calls';
import { snapshotCalls } from './resolvers/snapshot/snapshot-calls';
import { timelineCalls } from './resolvers/timeline/timeline-calls';
import { workCalls } from './resolvers/work/work-calls';
import { siteIndexCalls } from './resolvers/site-index/site-index-calls';

/** One handler for each function of the manifest. */
export const resolver = makeResolver<Definitions>({
  ...overviewCalls,
  ...portfolioCalls,
  ...recordCalls,
  ...productCalls,
  ...productRecordCalls,
  ...baselineCalls,
  ...capacityCalls,
  ...deliveryCalls,
  ...roadmapCalls,
  ...dependencyCalls,
  ...featureCalls,
  ...fieldMappingCalls,
  ...healthCalls,
  ...reportCalls,
  ...siteIndexCalls,
  ...snapshotCalls,
  ...timelineCalls,
  ...workCalls,
});
export { exportReport } from './handlers/export-report';
export { exportRoadmap } from './handlers/export-roadmap';
export { installed, uninstalling, upgraded } from './handlers/life-cycle';
export { issueChanged } from './handlers/product-events';
export { compare, report, schedule, sweep } from './handlers/schedule';
export { sync } from './handlers/sync';
