/** How portfolios stand, for pages outside Jira. */
import { viewChanges } from './application/overview/view-changes';
import { viewPortfolio } from './application/portfolio/view-portfolio';
import { viewReport } from './application/report/view-report';
import { clock, indexReader, judging, missing, seeVisibleSite } from './composition';
import { describe, handOverrides, seeOne } from './record-composition';

export const portfolio = viewPortfolio({
  see: seeVisibleSite,
  seeOne,
  describe,
  find: missing,
  prepare: judging,
  overridesOf: handOverrides,
});
export const changes = viewChanges({
  seeOne,
  reader: indexReader,
  prepare: judging,
  overridesOf: handOverrides,
  clock,
});
export const report = viewReport({ portfolio, changes });
