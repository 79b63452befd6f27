import type { EmulatedJira } from '../../../sandbox/jira/emulated-jira';
import type { ProductEvent } from '../../../sandbox/jira/product-events';
import { aFullSite } from '../../builders/full-site';
import { startDate, storyPoints } from '../../builders/site';
import { get, jiraOf } from './ask';

const notOnScreen = (id: string) => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

describe('the edit of an issue', () => {
  let jira: EmulatedJira;
  beforeEach(() => {
    jira = jiraOf(aFullSite());
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

  it('hides the due date from those who may edit and not schedule', async () => {
    const site = aFullSite();
    jira = jiraOf({
      ...site,
      permissionSchemes: site.permissionSchemes.map((scheme) => ({
        ...scheme,
        grants: scheme.grants.filter(({ permission }) => permission !== 'SCHEDULE_ISSUES'),
      })),
    });
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
