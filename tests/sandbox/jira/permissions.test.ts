import fc from 'fast-check';
import type { Holder, Issue, Person, Project, Site } from '../../../sandbox/site/model';
import { aPerson, aProject, aScheme, aSite, anIssue } from '../../builders/site';
import { get, jiraOf, keysFound, post } from './ask';

const accounts = ['p0', 'p1', 'p2', 'p3'];
const groups = ['g0', 'g1'];
const roles = ['r0', 'r1'];
const userField = 'customfield_900';
const groupField = 'customfield_901';

const holders: fc.Arbitrary<Holder> = fc.oneof(
  fc.constantFrom<Holder>(
    { type: 'anyone' },
    { type: 'reporter' },
    { type: 'assignee' },
    { type: 'projectLead' },
    { type: 'applicationRole', parameter: 'jira-software' },
    { type: 'userCustomField', parameter: userField },
    { type: 'groupCustomField', parameter: groupField },
  ),
  fc.constantFrom(...groups, 'nobody').map((parameter): Holder => ({ type: 'group', parameter })),
  fc.constantFrom(...accounts).map((parameter): Holder => ({ type: 'user', parameter })),
  fc.constantFrom(...roles).map((parameter): Holder => ({ type: 'projectRole', parameter })),
);

const someone = fc.option(fc.constantFrom(...accounts));

const people: fc.Arbitrary<readonly Person[]> = fc
  .tuple(...accounts.map((accountId) => personOf(accountId)))
  .map((made) => [...made, aPerson({ accountId: 'app', accountType: 'app' })]);

function personOf(accountId: string): fc.Arbitrary<Person> {
  return fc
    .record({ groups: fc.subarray(groups), accountType: fc.constantFrom('atlassian', 'customer') })
    .map((parts) => aPerson({ accountId, ...parts }));
}

function projectOf(id: string, key: string): fc.Arbitrary<Project> {
  const members = fc.record({
    roleId: fc.constantFrom(...roles),
    accountIds: fc.subarray(accounts),
    groups: fc.subarray(groups),
  });
  return fc
    .record({ leadAccountId: someone, archived: fc.boolean(), roleMembers: fc.array(members, { maxLength: 2 }) })
    .map((parts) => aProject({ id, key, permissionSchemeId: id, securityLevelIds: ['l0', 'l1'], ...parts }));
}

function issueOf(number: number): fc.Arbitrary<Issue> {
  return fc
    .record({
      project: fc.constantFrom({ id: '10000', key: 'ONE' }, { id: '10001', key: 'TWO' }),
      reporterId: someone,
      assigneeId: someone,
      securityLevelId: fc.option(fc.constantFrom('l0', 'l1', 'gone')),
      user: someone,
      group: fc.option(fc.constantFrom(...groups)),
    })
    .map(({ project, user, group, ...parts }) =>
      anIssue({
        id: String(10_000 + number),
        key: `${project.key}-${String(number)}`,
        projectId: project.id,
        ...parts,
        custom: {
          [userField]: user === null ? null : { accountId: user },
          [groupField]: group === null ? null : [{ name: group }],
        },
      }),
    );
}

const sites: fc.Arbitrary<Site> = fc
  .record({
    people,
    one: projectOf('10000', 'ONE'),
    two: projectOf('10001', 'TWO'),
    browsers: fc.tuple(fc.array(holders, { maxLength: 2 }), fc.array(holders, { maxLength: 2 })),
    members: fc.tuple(fc.array(holders, { maxLength: 2 }), fc.array(holders, { maxLength: 2 })),
    issues: fc.tuple(...Array.from({ length: 8 }, (_, number) => issueOf(number + 1))),
  })
  .map(({ one, two, browsers, members, ...parts }) =>
    aSite({
      ...parts,
      groups,
      projects: [one, two],
      permissionSchemes: [aScheme(browsers[0], { id: '10000' }), aScheme(browsers[1], { id: '10001' })],
      securityLevels: [
        { id: 'l0', name: 'Level 0', members: members[0] },
        { id: 'l1', name: 'Level 1', members: members[1] },
      ],
    }),
  );

type Rule = (subject: { id: string; mine: readonly string[]; site: Site; issue: Issue; parameter: string }) => boolean;

const projectOfId = (site: Site, id: string) => site.projects.find((project) => project.id === id);

const rules: Readonly<Record<Holder['type'], Rule>> = {
  anyone: () => true,
  applicationRole: ({ id, site }) => site.people.find((one) => one.accountId === id)?.accountType !== 'customer',
  reporter: ({ id, issue }) => issue.reporterId === id,
  assignee: ({ id, issue }) => issue.assigneeId === id,
  projectLead: ({ id, site, issue }) => projectOfId(site, issue.projectId)?.leadAccountId === id,
  group: ({ mine, parameter }) => mine.includes(parameter),
  user: ({ id, parameter }) => parameter === id,
  userCustomField: ({ id, issue, parameter }) =>
    (issue.custom[parameter] as { accountId: string } | null)?.accountId === id,
  groupCustomField: ({ mine, issue, parameter }) =>
    ((issue.custom[parameter] as { name: string }[] | null) ?? []).some(({ name }) => mine.includes(name)),
  projectRole: ({ id, mine, site, issue, parameter }) =>
    (projectOfId(site, issue.projectId)?.roleMembers ?? [])
      .filter(({ roleId }) => roleId === parameter)
      .some((role) => role.accountIds.includes(id) || role.groups.some((group) => mine.includes(group))),
};

/** The rules as one reads them, without any of the evaluator's shortcuts. */
function oracle(site: Site) {
  const is = (holder: Holder, id: string, issue: Issue) => {
    const mine = site.people.find((one) => one.accountId === id)?.groups ?? [];
    const parameter = 'parameter' in holder ? (holder.parameter ?? '') : '';
    return rules[holder.type]({ id, mine, site, issue, parameter });
  };
  return (id: string, issue: Issue): boolean => {
    const project = projectOfId(site, issue.projectId);
    const scheme = site.permissionSchemes.find((one) => one.id === project?.permissionSchemeId);
    const level = site.securityLevels.find((one) => one.id === issue.securityLevelId);
    const maySee = issue.securityLevelId === null || (level?.members.some((holder) => is(holder, id, issue)) ?? false);
    return maySee && (scheme?.grants.some(({ holder }) => is(holder, id, issue)) ?? false);
  };
}

const isLive = (site: Site, issue: Issue) => !site.projects.find(({ id }) => id === issue.projectId)?.archived;

describe('what an account sees', () => {
  it('is in a search exactly what scheme and security level allow', async () => {
    await fc.assert(
      fc.asyncProperty(sites, fc.constantFrom(...accounts), async (site, accountId) => {
        const sees = oracle(site);
        const expected = site.issues.filter((issue) => isLive(site, issue) && sees(accountId, issue));
        const found = await keysFound(jiraOf(site), 'created > "2000-01-01" ORDER BY id', accountId);
        expect(found).toEqual(expected.map(({ key }) => key));
      }),
    );
  });

  it('is the same by bulk fetch, archived projects included', async () => {
    await fc.assert(
      fc.asyncProperty(sites, fc.constantFrom(...accounts), async (site, accountId) => {
        const sees = oracle(site);
        const body = { issueIdsOrKeys: site.issues.map(({ id }) => id), fields: ['key'] };
        const { issues, issueErrors } = (await post(jiraOf(site), '/rest/api/3/issue/bulkfetch', body, accountId))
          .body as { issues: { id: string }[]; issueErrors: { id: string }[] };
        const expected = site.issues.filter((issue) => sees(accountId, issue)).map(({ id }) => id);
        expect(issues.map(({ id }) => id)).toEqual(expected);
        expect(issues.length + issueErrors.length).toBe(site.issues.length);
      }),
    );
  });

  it('lies within the projects that are permitted to it', async () => {
    await fc.assert(
      fc.asyncProperty(sites, fc.constantFrom(...accounts), async (site, accountId) => {
        const jira = jiraOf(site);
        const body = { permissions: ['BROWSE_PROJECTS'] };
        const { projects } = (await post(jira, '/rest/api/3/permissions/project', body, accountId)).body as {
          projects: { key: string }[];
        };
        const listed = (await get(jira, '/rest/api/3/project/search', accountId)).body as { values: { key: string }[] };
        const keys = projects.map(({ key }) => key);
        expect(listed.values.map(({ key }) => key)).toEqual(keys);
        const found = await keysFound(jira, 'created > "2000-01-01"', accountId);
        expect(keys).toEqual(expect.arrayContaining(found.map((key) => key.replace(/-.*/, ''))));
      }),
    );
  });
});

describe('a permission', () => {
  const site = aSite({
    permissionSchemes: [aScheme([{ type: 'reporter' }])],
    issues: [anIssue({ id: '10001', reporterId: 'viewer' }), anIssue({ id: '10002' })],
  });

  it('that depends on the issue counts as held for the project', async () => {
    const { body } = await post(jiraOf(site), '/rest/api/3/permissions/project', { permissions: ['BROWSE_PROJECTS'] });
    expect(body).toEqual({ projects: [{ id: 10_000, key: 'PRJ' }] });
  });

  it('is checked issue by issue where issues are named', async () => {
    const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], issues: [10_001, 10_002, 99], projects: [10_000] }];
    const { body } = await post(jiraOf(site), '/rest/api/3/permissions/check', { projectPermissions });
    expect(body).toEqual({
      globalPermissions: [],
      projectPermissions: [{ permission: 'BROWSE_PROJECTS', issues: [10_001], projects: [10_000] }],
    });
  });

  it('of others is told to administrators only', async () => {
    const body = { accountId: 'admin', globalPermissions: ['ADMINISTER'] };
    const path = '/rest/api/3/permissions/check';
    expect((await post(jiraOf(site), path, body)).status).toBe(403);
    expect((await post(jiraOf(site), path, body, 'admin')).body).toMatchObject({ globalPermissions: ['ADMINISTER'] });
  });

  it('is told of oneself, and hidden issues are not found', async () => {
    const ask = (query: string) => get(jiraOf(site), `/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS${query}`);
    expect((await ask('&issueKey=PRJ-1')).body).toMatchObject({
      permissions: { BROWSE_PROJECTS: { havePermission: true, type: 'PROJECT' } },
    });
    expect((await ask('&issueKey=PRJ-2')).status).toBe(404);
    expect((await get(jiraOf(site), '/rest/api/3/mypermissions')).status).toBe(400);
  });
});

describe('a changed site', () => {
  it('is answered as before until it is invalidated, and then as it is', async () => {
    const issues = [anIssue({ id: '10001' })];
    const site = aSite({ issues });
    const jira = jiraOf(site);
    issues.push(anIssue({ id: '10002' }));
    expect(await keysFound(jira, 'project = PRJ ORDER BY id')).toEqual(['PRJ-1']);
    jira.invalidate();
    expect(await keysFound(jira, 'project = PRJ ORDER BY id')).toEqual(['PRJ-1', 'PRJ-2']);
  });
});
