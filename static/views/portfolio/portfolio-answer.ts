import type { Figures } from '#contract/figures';
import type { PortfolioView } from '#contract/portfolio';
import type { ReportStanding } from '#contract/report';
import { isConcern, stateOf } from '#domain/health/concerns';
import type { Message } from '../../messages/message';
import { issueCount, shareDone } from '../figures/progress';

/** The one sentence that answers how the portfolio stands. `percent` writes a share as the viewer's locale does. */
export function answerOf({ projects, totals }: PortfolioView, percent: (share: number) => string): Message {
  const read = projects.filter((project) => project.figures !== null);
  const concerns = read.filter(isConcern);
  const standing = {
    projects: projects.length,
    read: read.length,
    concerns: concerns.length,
    danger: concerns.filter((project) => stateOf(project) === 'danger').length,
    late: read.filter((project) => (project.figures?.late ?? 0) > 0).length,
  };
  return answerTo(standing, totals.issues, percent);
}

/** The same of what is counted already. @param issues each once */
export function answerTo(
  { projects, read, concerns, danger, late }: ReportStanding,
  issues: Figures['issues'],
  percent: (share: number) => string,
): Message {
  if (read === 0) return { id: 'portfolio.answer.unread', values: { projects } };
  const share = shareDone(issues);
  if (share === null) return { id: 'portfolio.answer.noIssues', values: { projects } };
  const done = { percent: percent(share), issues: issueCount(issues) };
  if (concerns > 0) {
    return { id: 'portfolio.answer.attention', values: { concerns, danger, late, projects, ...done } };
  }
  return late === 0
    ? { id: 'portfolio.answer.onTime', values: done }
    : { id: 'portfolio.answer.late', values: { late, projects, ...done } };
}
