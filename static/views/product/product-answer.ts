import type { ProductView } from '#contract/product';
import type { Message } from '../../messages/message';
import { issueCount, shareDone } from '../figures/progress';

/** The one sentence that answers how the product stands. `percent` writes a share as the viewer's locale does. */
export function answerOf(
  { figures, projectIndex }: Pick<ProductView, 'figures' | 'projectIndex'>,
  percent: (share: number) => string,
): Message {
  if (figures === null) return { id: projectIndex === 'failed' ? 'product.answer.failed' : 'product.answer.unread' };
  const share = shareDone(figures.issues);
  if (share === null) return { id: 'product.answer.noIssues' };
  const done = { percent: percent(share), issues: issueCount(figures.issues) };
  return figures.late === 0
    ? { id: 'product.answer.onTime', values: done }
    : { id: 'product.answer.late', values: { late: figures.late, ...done } };
}
