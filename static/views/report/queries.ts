import { queryOptions } from '@tanstack/react-query';
import type { ReportRequest } from '#contract/report';
import { call, unwrap } from '../../bridge/call';
import { sharedAnswer } from '../../bridge/shared-answers';

/** @param accountId of the viewer: what he may see is his alone */
export const reportKey = ({ source, parts, changesDays }: ReportRequest, accountId: string): string =>
  JSON.stringify(['report', accountId, source, parts, changesDays]);

/** How a portfolio stands for the viewer. Several reports of the same on one page ask once. */
export const reportQuery = ({ source, parts, changesDays }: ReportRequest, accountId: string) =>
  queryOptions({
    queryKey: ['report', accountId, source, parts, changesDays] as const,
    queryFn: () =>
      sharedAnswer(reportKey({ source, parts, changesDays }, accountId), () =>
        unwrap(call('report.view', { source, parts: [...parts], changesDays })),
      ),
  });
