import { demoCompany } from '../../../sandbox/demo/demo-company';
import { emulatedJira } from '../../../sandbox/jira/emulated-jira';
import { whereAppMayNotAdminister } from '../../builders/site-access';
import type { Holder, Issue, Person, Project } from '../../../sandbox/site/model';

const site = demoCompany({ seed: 1, now: Date.UTC(2026, 10, 20, 12) });
const [manager, admin, owner, developer, sponsor, outsider] = site.people;
const app = site.people.find(({ accountType }) => accountType === 'app');

/** A second opinion on who holds what, for the holders that the company uses. */
function holds(holder: Holder, person: Person, project: Project, issue: Issue | null): boolean {
  switch (holder.type) {
    case 'group':
      return person.groups.includes(holder.parameter);
    case 'reporter':
      return issue?.reporterId === person.accountId;
    case 'assignee':
      return issue?.assigneeId === person.accountId;
    case 'projectRole':
      return project.roleMembers.some(
        ({ roleId, accountIds, groups }) =>
          roleId === holder.parameter &&
          (accountIds.includes(person.accountId) || groups.some((name) => person.groups.includes(name))),
      );
    default:
      throw new Error(`The demo company uses no holders of the type ${holder.type}.`);
  }
}

function sees(person: Person | undefined, issue: Issue): boolean {
  const project = site.projects.find(({ id }) => id === issue.projectId);
  const scheme = site.permissionSchemes.find(({ id }) => id === project?.permissionSchemeId);
  if (person === undefined || project === undefined || scheme === undefined)
    throw new Error('The company is incomplete.');
  const browses = scheme.grants.some(
    ({ permission, holder }) => permission === 'BROWSE_PROJECTS' && holds(holder, person, project, issue),
  );
  const secured = site.securityLevels.find(({ id }) => id === issue.securityLevelId);
  return browses && (secured === undefined || secured.members.some((holder) => holds(holder, person, project, issue)));
}

const seenBy = (person: Person | undefined): readonly Issue[] => site.issues.filter((issue) => sees(person, issue));
const projectsSeenBy = (person: Person | undefined): number =>
  new Set(seenBy(person).map(({ projectId }) => projectId)).size;
const secured = site.issues.filter(({ securityLevelId }) => securityLevelId !== null);

describe('what the people of the demo company see', () => {
  it('offers six people first, each with a word on what they are there for, and one whom Jira does not know', () => {
    const offered = site.people.filter(({ about }) => about !== undefined);
    expect(offered.slice(0, 6)).toEqual(site.people.slice(0, 6));
    expect(offered.slice(6)).toMatchObject([{ hasJira: false, wiki: 'read' }]);
  });

  it('shows everything to the portfolio manager and to the app', () => {
    expect(seenBy(manager)).toHaveLength(site.issues.length);
    expect(seenBy(app)).toHaveLength(site.issues.length);
  });

  it('makes the second person a site administrator who does not see private projects', () => {
    expect(admin?.groups).toContain('site-admins');
    expect(projectsSeenBy(admin)).toBeLessThan(projectsSeenBy(manager));
    expect(projectsSeenBy(admin)).toBeGreaterThan(projectsSeenBy(owner));
  });

  it('shows private projects to their members only', () => {
    const keys = (person: Person | undefined): (string | undefined)[] => {
      const ids = new Set(seenBy(person).map(({ projectId }) => projectId));
      return site.projects.filter(({ id }) => ids.has(id)).map(({ key }) => key);
    };
    for (const person of [admin, owner, developer, sponsor]) {
      expect(keys(person)).not.toContain('RISK');
      expect(keys(person)).not.toContain('HAWK');
    }
    const member = site.people.find(({ groups, active }) => active && groups.includes('line-finance'));
    expect(keys(member)).toContain('RISK');
  });

  it('shows about half of the projects to the product owner, and few to the developer and the sponsor', () => {
    const all = site.projects.length;
    expect(projectsSeenBy(owner)).toBeGreaterThanOrEqual(0.4 * all);
    expect(projectsSeenBy(owner)).toBeLessThanOrEqual(0.65 * all);
    expect(projectsSeenBy(developer)).toBeGreaterThanOrEqual(3);
    expect(projectsSeenBy(developer)).toBeLessThan(projectsSeenBy(owner));
    expect(projectsSeenBy(sponsor)).toBeGreaterThanOrEqual(3);
    expect(projectsSeenBy(sponsor)).toBeLessThanOrEqual(6);
  });

  it('shows nothing to the outsider', () => {
    expect(seenBy(outsider)).toEqual([]);
  });

  it('secures issues by group, by project role and by reporter, each with other readers', () => {
    expect(new Set(secured.map(({ securityLevelId }) => securityLevelId)).size).toBe(3);
    const kinds = new Set(site.securityLevels.flatMap(({ members }) => members.map(({ type }) => type)));
    expect([...kinds].sort()).toEqual(['group', 'projectRole', 'reporter']);
    const byDeveloper = secured.filter((issue) => sees(developer, issue) && issue.reporterId !== developer?.accountId);
    expect(byDeveloper).toEqual([]);
    expect(secured.some((issue) => sees(owner, issue))).toBe(true);
    expect(secured.every((issue) => sees(owner, issue))).toBe(false);
  });

  it('lets those who reported an issue see it in the project that is closed to all others', () => {
    const project = site.projects.find(({ key }) => key === 'HR');
    const inside = site.issues.filter(({ projectId }) => projectId === project?.id);
    const reporters = new Set(inside.map(({ reporterId }) => reporterId));
    const reporter = site.people.find(
      ({ accountId, groups }) =>
        reporters.has(accountId) && !groups.includes('people-team') && !groups.includes('portfolio-office'),
    );
    const seen = inside.filter((issue) => sees(reporter, issue));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(inside.length);
    expect(seen.every((issue) => [issue.reporterId, issue.assigneeId].includes(reporter?.accountId ?? ''))).toBe(true);
  });

  it('lets the app read the scheme of every project, and a test take that away', async () => {
    const statuses = async (of: typeof site): Promise<Set<number>> => {
      const jira = emulatedJira(of, { now: () => Date.UTC(2026, 10, 20, 12) });
      const answers = of.projects.map(({ id }) => {
        const path = `/rest/api/3/project/${id}/permissionscheme`;
        return jira.request(jira.appAccountId, { method: 'GET', path, query: new URLSearchParams() });
      });
      return new Set((await Promise.all(answers)).map(({ status }) => status));
    };
    expect(await statuses(site)).toEqual(new Set([200]));
    expect(await statuses(whereAppMayNotAdminister(site))).toEqual(new Set([403]));
  });
});
