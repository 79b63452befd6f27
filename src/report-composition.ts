/** How portfolios stand, for pages outside Jira. */
import { viewChanges } from './application/overview/view-changes';
import { viewPortfolio } from './application/portfolio/view-portfolio';
import type { ReportSource } from '#contract/report';
import { appPath } from './adapters/platform/app-address';
import { answerReport, viewReport } from './application/report/view-report';
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
export const knownReport = answerReport({ portfolio, changes });

/** Where people find what a report is of; null: the address of the site has not been read. */
export async function reportAddress(source: ReportSource): Promise<string | null> {
  const siteUrl = (await indexReader.site()).settings?.siteUrl ?? null;
  const name = source.of === 'site' ? 'all' : source.portfolioId;
  return siteUrl === null ? null : `${siteUrl}${appPath()}/portfolio/${name}`;
}
