import type { Report, ReportRequest } from '#contract/report';
import { call, unwrap } from '../../bridge/call';
import type { Question } from '../macro/question';

/** How a portfolio stands for the viewer. */
export const reportQuestion = ({ source, parts, changesDays }: ReportRequest, accountId: string): Question<Report> => ({
  key: ['report', accountId, source, parts, changesDays],
  ask: () => unwrap(call('report.view', { source, parts: [...parts], changesDays })),
});
