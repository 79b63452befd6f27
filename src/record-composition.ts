/** Which adapter stands behind which port of portfolios and products that people make. */
import { overridesOf } from './application/health/overrides-of';
import { describePart } from './application/portfolio/portfolio-part';
import { evaluateDueQueries, evaluateQuery } from './application/portfolio/evaluate-queries';
import { changeRecord } from './application/portfolio/change-record';
import { seePlace } from './application/place/see-place';
import { seeProduct } from './application/place/see-product';
import { seePortfolio } from './application/portfolio/see-portfolio';
import { openShelf } from './application/portfolio/shelf';
import { showRecord } from './application/portfolio/show-record';
import { changeProduct } from './application/product/change-product';
import { listVersions } from './application/product/list-products';
import { openMembers, openProduct } from './application/product/product-shelf';
import { showProduct } from './application/product/show-product';
import { jiraRecordAccess } from './adapters/jira/record-access';
import { currentInstallation } from './adapters/platform/current-installation';
import { newId } from './adapters/platform/new-id';
import { reportDefect } from './adapters/platform/report-defect';
import { sqlBaselines } from './adapters/sql/baseline-store';
import { sqlImportStore } from './adapters/sql/import-store';
import { sqlOverrideStore } from './adapters/sql/override-store';
import { sqlProductStore } from './adapters/sql/product-store';
import { sqlQueryStore } from './adapters/sql/query-store';
import { sqlReasons } from './adapters/sql/reason-store';
import { sqlRecordStore } from './adapters/sql/record-store';
import { sqlVisitStore } from './adapters/sql/visit-store';
import { sqlWorkViews } from './adapters/sql/work-views';
import {
  access,
  capacitySetup,
  clock,
  dependencyTypes,
  fieldPorts,
  indexReader,
  issueSource,
  queue,
  seeVisibleSite,
  thresholds,
} from './composition';

export const records = sqlRecordStore(currentInstallation);
export const queries = sqlQueryStore(currentInstallation);
const products = sqlProductStore;
export const visits = sqlVisitStore;
export const workViews = sqlWorkViews;
const overrides = sqlOverrideStore;
export const handOverrides = overridesOf(overrides);

export const open = openShelf(records, jiraRecordAccess);
export const seeOne = seePortfolio(seeVisibleSite, indexReader, open, queries);
const shelfPorts = { products, reader: indexReader, access, recordAccess: jiraRecordAccess };
const placePorts = {
  see: seeVisibleSite,
  seeOne,
  openMembers: openMembers(shelfPorts),
  reader: indexReader,
  queries,
};
export const see = seePlace(placePorts);
export const seeOneProduct = seeProduct(placePorts);
export const describe = describePart(indexReader, queries, visits);

const change = changeRecord({ records, queries, queue, clock });
const show = showRecord(indexReader, access, queries, visits);
/** What setting health by hand takes. */
export const overridePorts = { seeOne, overrides, clock };
/** What viewing and changing records takes. */
export const recordPorts = {
  open,
  show,
  change,
  records,
  reader: indexReader,
  access,
  recordAccess: jiraRecordAccess,
  queries,
  overrides,
  baselines: sqlBaselines,
  reasons: sqlReasons,
  thresholds,
  dependencyTypes,
  choices: fieldPorts.choices,
  fields: fieldPorts.fields,
  views: workViews,
  setup: capacitySetup,
  products,
  imports: sqlImportStore,
  queue,
  clock,
  newId,
};

/** What viewing and changing what people say of products takes. */
export const productPorts = {
  ...shelfPorts,
  openProduct: openProduct(shelfPorts),
  list: listVersions(shelfPorts),
  show: showProduct(queries),
  change: changeProduct({ products, queries, queue, clock }),
  see: seeVisibleSite,
  queries,
  queue,
  newId,
};

const evaluation = {
  source: issueSource,
  reader: indexReader,
  records,
  products,
  queries,
  queue,
  clock,
  report: reportDefect,
};
export const evaluateDue = evaluateDueQueries(evaluation);
export const evaluate = evaluateQuery(evaluation);
