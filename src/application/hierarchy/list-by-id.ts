import type { IssuesByIdRequest, IssuesByIdView } from '#contract/issues-by-id';
import type { Viewer } from '../access/ports';
import type { SeeSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import { describeIssues } from './describe-issues';

/** Words of a few issues that a page knows by their ids. Those that the viewer may not see are left out. */
export const listById =
  (see: SeeSite, reader: IndexReader) =>
  async (viewer: Viewer, { issueIds, asOf }: IssuesByIdRequest): Promise<IssuesByIdView> => {
    const site = await see(viewer, asOf);
    const ids = new Set(issueIds.map(Number));
    const nodes = [...ids].flatMap((id) => site.forest.nodeOfId.get(id) ?? []);
    return { issues: await describeIssues(reader, site, nodes) };
  };
