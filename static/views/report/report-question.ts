import { reportParts, type Report, type ReportRequest } from '#contract/report';
import { call, unwrap } from '../../bridge/call';
import type { Question } from '../macro/question';

const present = reportParts.filter((part) => part !== 'changes');

/**
 * How a portfolio stands for the viewer, in all parts: several reports of one portfolio on a page ask once, whatever each of
 * them shows. What changed costs as much as all the rest several times, so only those ask for it that show it; of the whole
 * site nobody is told.
 */
export const reportQuestion = (
  { source, parts, changesDays, changesSince }: ReportRequest,
  asker: Question<Report>['asker'],
): Question<Report> => {
  const hasChanges = source.of === 'portfolio' && parts.includes('changes');
  const asked = { source, parts: [...(hasChanges ? reportParts : present)], changesDays, changesSince };
  return {
    asker,
    key: ['report', source, hasChanges ? (changesSince ?? { days: changesDays }) : null],
    ask: () => unwrap(call('report.view', asked)),
  };
};
