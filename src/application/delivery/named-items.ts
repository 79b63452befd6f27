import type { DeliveryItem } from '#contract/delivery';
import type { VisibleSite } from '../access/visible-site';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';

/** With the words of the issues. */
export async function named<T extends { readonly node: number }>(
  reader: IndexReader,
  site: VisibleSite,
  items: readonly T[],
): Promise<(readonly [DeliveryItem, T])[]> {
  const nodes = items.map(({ node }) => node);
  const issues = await describeIssues(reader, site, nodes);
  return items.flatMap((item, at) => {
    const issue = issues[at];
    return issue ? [[{ issueId: issue.issueId, key: issue.key, summary: issue.summary }, item] as const] : [];
  });
}
