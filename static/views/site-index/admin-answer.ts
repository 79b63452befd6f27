import type { IndexOverview } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { Message } from '../../messages/message';

/** The one sentence on the state of the data. `age` puts a moment into words. */
export function answerOf(
  { index, issuesRead: issues, projects }: IndexOverview,
  age: (instant: Instant) => string,
): Message {
  const { projectsReady: ready, projectsTotal: total, projectsFailed: failed } = index;
  if (index.state === 'empty') return { id: 'admin.answer.empty' };
  if (index.state === 'failed') return { id: 'admin.answer.failed' };
  if (index.state === 'building') return { id: 'admin.answer.building', values: { ready, total, issues } };
  if (projects.length === 0) return { id: 'admin.answer.none' };
  if (failed > 0 || index.asOf === null) return { id: 'admin.answer.someFailed', values: { failed, total } };
  return { id: 'admin.answer.ready', values: { total, age: age(index.asOf) } };
}
