import type { EmulatedJira } from '../../../sandbox/jira/emulated-jira';
import type { ProductEvent } from '../../../sandbox/jira/product-events';
import type { Site } from '../../../sandbox/site/model';
import { aFullSite } from '../../builders/full-site';
import { startDate, storyPoints } from '../../builders/site';
import { get, jiraOf } from './ask';

const notOnScreen = (id: string) => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

type Grants = Site['permissionSchemes'][number]['grants'];

/** A site whose administrators may assign and be assigned, and do whatever else its schemes say. */
function withGrants(alter: (grants: Grants) => Grants): Site {
  const site = aFullSite();
  const more = ['ASSIGN_ISSUES', 'ASSIGNABLE_USER'].map((permission) => ({
    permission,
    holder: { type: 'group', parameter: 'site-admins' } as const,
  }));
  return {
    ...site,
    permissionSchemes: site.permissionSchemes.map((scheme) => ({
      ...scheme,
      grants: alter([...scheme.grants, ...more]),
    })),
  };
}

describe('the edit of an issue', () => {
  let jira: EmulatedJira;
  beforeEach(() => {
    jira = jiraOf(withGrants((grants) => grants));
  });

  const edit = (key: string, body: unknown, accountId = 'admin', query = '') =>
    jira.request(accountId, {
      method: 'PUT',
      path: `/rest/api/3/issue/${key}`,
      query: new URLSearchParams(query),
      body,
    });
  const fieldsOf = async (key: string, accountId = 'admin') =>
    ((await get(jira, `/rest/api/3/issue/${key}`, accountId)).body as { fields: Record<string, unknown> }).fields;

  it('sets and empties dates and numbers, writes history and tells the app', async () => {
    const events: ProductEvent[] = [];
    jira.onEvent((event) => events.push(event));
    const fields = { duedate: '2026-12-24', [startDate]: '2026-12-01', [storyPoints]: 3 };
    expect(await edit('PRJ-1', { fields })).toMatchObject({ status: 204, body: null });
    expect(await fieldsOf('PRJ-1')).toMatchObject(fields);
    expect(events.map(({ name, by }) => [name, by])).toEqual([['avi:jira:updated:issue', 'admin']]);
    await edit('PRJ-1', { fields: { duedate: null, [startDate]: null } });
    expect(await fieldsOf('PRJ-1')).toMatchObject({ duedate: null, [startDate]: null, [storyPoints]: 3 });
  });

  it('is refused to those who may see the issue and not edit it, and changes nothing', async () => {
    const before = await fieldsOf('PRJ-2', 'viewer');
    expect(await edit('PRJ-2', { fields: { duedate: '2027-01-01' } }, 'viewer')).toMatchObject({
      status: 403,
      body: { errorMessages: ['You do not have permission to edit issues in this project.'] },
    });
    expect(await fieldsOf('PRJ-2', 'viewer')).toEqual(before);
  });

  it('does not tell hidden issues from missing ones', async () => {
    const answers = await Promise.all(
      ['PRJ-2', 'PRJ-99'].map((key) => edit(key, { fields: { duedate: '2027-01-01' } }, 'admin')),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  it('names every field that it refuses, and then sets none', async () => {
    const fields = { duedate: '24.12.2026', [startDate]: 5, nothing: 1, customfield_10030: 2, [storyPoints]: 1 };
    expect(await edit('PRJ-1', { fields })).toMatchObject({
      status: 400,
      body: {
        errorMessages: [],
        errors: {
          duedate: 'Error parsing date string: 24.12.2026',
          [startDate]: 'Operation value must be a string',
          nothing: notOnScreen('nothing'),
          customfield_10030: notOnScreen('customfield_10030'),
        },
      },
    });
    expect((await fieldsOf('PRJ-1'))[storyPoints]).toBeNull();
  });

  it('assigns to whom it may be assigned, and to components that the project has', async () => {
    const set = { assignee: { accountId: 'admin' }, components: [{ id: '601' }] };
    expect(await edit('PRJ-1', { fields: set })).toMatchObject({ status: 204 });
    expect(await fieldsOf('PRJ-1')).toMatchObject(set);
    const wrong = { assignee: { accountId: 'viewer' }, components: [{ id: '999' }] };
    expect(await edit('PRJ-1', { fields: wrong })).toMatchObject({
      status: 400,
      body: {
        errors: {
          assignee: "User 'viewer' cannot be assigned issues.",
          components: "Component with id '999' does not exist.",
        },
      },
    });
    expect(await edit('PRJ-1', { fields: { assignee: null, components: [] } })).toMatchObject({ status: 204 });
    expect(await fieldsOf('PRJ-1')).toMatchObject({ assignee: null, components: [] });
  });

  it('finds the people who can be assigned in every project that is named, and tells of no hidden one', async () => {
    const found = async (projectKeys: string, accountId: string) =>
      get(jira, `/rest/api/3/user/assignable/multiProjectSearch?query=&projectKeys=${projectKeys}`, accountId);
    expect(await found('PRJ,TEAM', 'admin')).toMatchObject({ status: 200, body: [{ accountId: 'admin' }] });
    expect(await found('PRJ,TEAM', 'viewer')).toMatchObject({ status: 404 });
  });

  const without = (wanted: string) =>
    jiraOf(withGrants((grants) => grants.filter(({ permission }) => permission !== wanted)));

  it('hides the assignee from those who may edit and not assign', async () => {
    jira = without('ASSIGN_ISSUES');
    expect(await edit('PRJ-1', { fields: { assignee: null } })).toMatchObject({
      status: 400,
      body: { errors: { assignee: notOnScreen('assignee') } },
    });
  });

  it('hides the due date from those who may edit and not schedule', async () => {
    jira = without('SCHEDULE_ISSUES');
    expect(await edit('PRJ-1', { fields: { duedate: '2026-12-24' } })).toMatchObject({
      status: 400,
      body: { errors: { duedate: notOnScreen('duedate') } },
    });
    expect(await edit('PRJ-1', { fields: { [startDate]: '2026-12-24' } })).toMatchObject({ status: 204 });
  });

  it.each([
    [{ fields: { summary: 'New' } }, ''],
    [{ fields: { duedate: null } }, 'returnIssue=true'],
    [{ update: {} }, ''],
    [undefined, ''],
  ])('refuses loudly what it does not emulate: %j %s', async (body, query) => {
    expect(await edit('PRJ-1', body, 'admin', query)).toMatchObject({ status: 400 });
  });
});
