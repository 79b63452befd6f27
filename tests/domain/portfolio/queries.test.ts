import { objectionTo } from '../../../src/domain/portfolio/query-rules';
import { isQueryDue } from '../../../src/domain/portfolio/query-schedule';
import { withoutOrder } from '../../../src/domain/portfolio/query-text';
import type { Instant } from '../../../src/domain/units';

describe('withoutOrder', () => {
  it.each([
    ['project = A ORDER BY key', 'project = A'],
    ['project = A order   by key DESC, rank', 'project = A'],
    ['(project = A)ORDER BY key', '(project = A)'],
    ['summary ~ "in order by date" ORDER BY key', 'summary ~ "in order by date"'],
    ["summary ~ 'order by' AND x = 1", "summary ~ 'order by' AND x = 1"],
    ['summary ~ "a \\" order by b"', 'summary ~ "a \\" order by b"'],
    ['labels = reorder AND by = 1', 'labels = reorder AND by = 1'],
    ['labels = x-order by', 'labels = x-order by'],
    ['summary ~ "x"order by key', 'summary ~ "x"'],
    ['project = A\nORDER\tBY "Story Points"', 'project = A'],
    ['ORDER BY key', ''],
    ['  ', ''],
  ])('turns %j into %j', (jql, expected) => {
    expect(withoutOrder(jql)).toBe(expected);
  });
});

const calls = (name: string, ...args: string[]) => ({ function: name, arguments: args });

describe('objectionTo', () => {
  it.each([
    ['currentUser'],
    ['CURRENTUSER'],
    ['currentLogin'],
    ['lastLogin'],
    ['watchedIssues'],
    ['votedIssues'],
    ['issueHistory'],
    ['projectsWhereUserHasPermission'],
    ['projectsWhereUserHasRole'],
    ['myPending'],
  ])('refuses %s()', (name) => {
    expect(objectionTo({ field: { name: 'x' }, operand: calls(name) })).toEqual({
      reason: 'person-dependent',
      detail: `${name}()`,
    });
  });

  it('finds it in lists, in predicates and in any depth', () => {
    const inList = { operand: { values: [{}, calls('currentUser')] } };
    const inPredicate = { operand: {}, predicates: [{ operand: calls('currentUser') }] };
    for (const clause of [inList, inPredicate]) {
      expect(objectionTo({ clauses: [{ clauses: [{ operand: {} }, clause] }] })?.reason).toBe('person-dependent');
    }
  });

  it('takes functions that name the person meant, and all others', () => {
    for (const operand of [calls('membersOf', 'staff'), calls('startOfDay', '-1d'), calls('projectsLeadByUser', 'a')]) {
      expect(objectionTo({ field: { name: 'assignee' }, operand })).toBeNull();
    }
    expect(objectionTo({ operand: calls('projectsLeadByUser') })?.detail).toBe('projectsLeadByUser()');
    expect(objectionTo({ operand: calls('updatedBy', 'currentUser()') })?.reason).toBe('person-dependent');
  });

  it('looks at structure, not at text: a value may be called like a function', () => {
    expect(objectionTo({ field: { name: 'summary' }, operand: {} })).toBeNull();
  });

  it('refuses saved filters and what a person looked at', () => {
    expect(objectionTo({ field: { name: 'Filter' }, operand: {} })).toEqual({
      reason: 'saved-filter',
      detail: 'Filter',
    });
  });

  it.each(['lastViewed', 'comment', 'Text', 'watchers', 'voter', 'worklogAuthor'])(
    'refuses %s, which not everybody who sees an issue sees in full',
    (name) => {
      expect(objectionTo({ field: { name }, operand: {} })).toEqual({ reason: 'person-dependent', detail: name });
    },
  );

  it('leaves texts that everybody sees', () => {
    expect(objectionTo({ field: { name: 'summary' }, operand: {} })).toBeNull();
  });
});

describe('isQueryDue', () => {
  const hour = 3_600_000;
  const now = (100 * hour) as Instant;
  const ago = (hours: number) => (now - hours * hour) as Instant;

  it('takes small queries every hour, larger ones by what they cost, all of them every day', () => {
    expect(isQueryDue(null, null, now)).toBe(true);
    expect(isQueryDue(ago(0.1), 1_000, now)).toBe(true);
    expect(isQueryDue(ago(1), 5_000, now)).toBe(false);
    expect(isQueryDue(ago(5), 5_000, now)).toBe(true);
    expect(isQueryDue(ago(23), 50_000, now)).toBe(false);
    expect(isQueryDue(ago(24), 50_000, now)).toBe(true);
  });
});
