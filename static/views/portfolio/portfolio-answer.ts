import type { PortfolioView } from '#contract/portfolio';
import type { Message } from '../../messages/message';
import { isConcern, stateOf } from '#domain/health/concerns';
import { issueCount, shareDone } from '../figures/progress';

/** The one sentence that answers how the portfolio stands. `percent` writes a share as the viewer's locale does. */
export function answerOf(view: PortfolioView, percent: (share: number) => string): Message {
  const projects = view.projects.length;
  const read = view.projects.filter((project) => project.figures !== null);
  if (read.length === 0) return { id: 'portfolio.answer.unread', values: { projects } };
  const share = shareDone(view.totals.issues);
  if (share === null) return { id: 'portfolio.answer.noIssues', values: { projects } };
  const late = read.filter((project) => (project.figures?.late ?? 0) > 0).length;
  const done = { percent: percent(share), issues: issueCount(view.totals.issues) };
  const concerns = read.filter(isConcern);
  if (concerns.length > 0) {
    const danger = concerns.filter((project) => stateOf(project) === 'danger').length;
    return {
      id: 'portfolio.answer.attention',
      values: { concerns: concerns.length, danger, late, projects, ...done },
    };
  }
  return late === 0
    ? { id: 'portfolio.answer.onTime', values: done }
    : { id: 'portfolio.answer.late', values: { late, projects, ...done } };
}
