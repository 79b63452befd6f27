import { mayConcernAccess } from '../../../src/domain/site-index/access-change';

const item = (field: string, fieldId: string | null = null) => ({ field, fieldId });

describe('a change', () => {
  it.each([
    ['a security level', [item('security', 'security')]],
    ['a restriction to roles, under whatever name Jira tells it', [item('Restrict to', 'issuerestriction')]],
    ['the project', [item('project', 'project'), item('Key')]],
    ['a field that nobody knows', [item('summary', 'summary'), item('Something new')]],
    ['what Jira does not say', []],
    ['what cannot be read', null],
  ])('may concern who sees the issue where it is of %s', (_, items) => {
    expect(mayConcernAccess(items)).toBe(true);
  });

  it.each([
    ['status and resolution', [item('status', 'status'), item('resolution', 'resolution')]],
    ['a parent', [item('IssueParentAssociation')]],
    ['versions', [item('Fix Version', 'fixVersions')]],
    ['a custom field, whatever its name', [item('Security', 'customfield_10100')]],
    ['people whom grants may name', [item('assignee', 'assignee'), item('reporter', 'reporter')]],
  ])('does not where it is of %s', (_, items) => {
    expect(mayConcernAccess(items)).toBe(false);
  });
});
