import type { IssueNow } from '../../../../static/bridge/issues-now';
import { freshIssues } from '../../../../static/views/issues/fresh-issues';
import { counts, issue } from '../../builders/rows';

const pageOf = (...numbers: number[]) => ({
  issues: numbers.map((number) => issue(number)),
  below: numbers.map((number) => (number === 1 ? counts({ done: 2 }) : null)),
  total: 9,
  next: null,
  jql: null,
});
const nowOf = (number: number, rest: Partial<IssueNow> = {}): [string, IssueNow] => {
  const { issueId, summary, statusName, category, assigneeAccountId } = issue(number);
  return [issueId, { summary, statusName: statusName ?? '', category, assigneeAccountId, ...rest }];
};

describe('issues as Jira has them now', () => {
  it('are as the index knows them until Jira has answered', () => {
    expect(freshIssues([pageOf(1, 2)], [undefined])).toEqual({
      shown: [
        [
          { issue: issue(1), below: counts({ done: 2 }), isNewer: false },
          { issue: issue(2), below: null, isNewer: false },
        ],
      ],
      gone: 0,
    });
  });

  it('have the status, the assignee and the summary of Jira, and are marked where these are others', () => {
    const changed = { statusName: 'Shipped', category: 'done', assigneeAccountId: 'ann' } as const;
    const { shown } = freshIssues([pageOf(1, 2)], [new Map([nowOf(1), nowOf(2, changed)])]);
    expect(shown[0]?.map(({ isNewer }) => isNewer)).toEqual([false, true]);
    expect(shown[0]?.[1]?.issue).toEqual({ ...issue(2), ...changed });
  });

  it('are left out where Jira does not show them any more, and counted', () => {
    const { shown, gone } = freshIssues([pageOf(1, 2), pageOf(3)], [new Map([nowOf(2)]), undefined]);
    expect(shown.map((page) => page.map((line) => line.issue.key))).toEqual([[issue(2).key], [issue(3).key]]);
    expect(gone).toBe(1);
  });
});
