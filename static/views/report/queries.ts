import { reportParts, type Report, type ReportPart, type ReportRequest } from '#contract/report';
import { call, unwrap } from '../../bridge/call';
import type { Question } from '../macro/question';

/**
 * How a portfolio stands for the viewer, in all parts: several reports of one portfolio on a page ask once, whatever each of
 * them shows.
 */
export const reportQuestion = (
  { source, changesDays }: Pick<ReportRequest, 'source' | 'changesDays'>,
  asker: Question<Report>['asker'],
): Question<Report> => ({
  asker,
  key: ['report', source, changesDays],
  ask: () => unwrap(call('report.view', { source, parts: [...reportParts], changesDays })),
});

/** The report without the parts that were not chosen. */
export function chosenParts(report: Report, parts: readonly ReportPart[]): Report {
  const left = reportParts.filter((part) => !parts.includes(part)).map((part) => [part, null]);
  return { ...report, ...(Object.fromEntries(left) as Partial<Record<ReportPart, null>>) };
}
