import { aFullSite } from '../../builders/full-site';
import { storyPoints } from '../../builders/site';
import { get, jiraOf, post } from './ask';

const jira = jiraOf(aFullSite());

async function fieldsOf(key: string, accountId = 'viewer'): Promise<Record<string, unknown>> {
  const { body } = await get(jira, `/rest/api/3/issue/${key}`, accountId);
  return (body as { fields: Record<string, unknown> }).fields;
}

describe('an issue', () => {
  it('shows instants in the zone of the site', async () => {
    const { created, duedate } = await fieldsOf('PRJ-2');
    expect(created).toBe('2026-11-19T11:00:00.000+0100');
    expect(duedate).toBe('2026-11-30');
  });

  it('shows its parent as far as the account may open it, and only the key otherwise', async () => {
    expect((await fieldsOf('PRJ-2')).parent).toMatchObject({ id: '10001', key: 'PRJ-1', fields: { summary: 'Epic' } });
    expect((await fieldsOf('PRJ-6')).parent).toEqual({ id: '10011', key: 'TEAM-1' });
    expect((await fieldsOf('PRJ-6', 'admin')).parent).toMatchObject({ fields: { summary: 'Summary of 10011' } });
    expect((await fieldsOf('PRJ-5')).parent).toEqual({ key: 'ELSEWHERE-2' });
    expect(await fieldsOf('PRJ-1')).not.toHaveProperty('parent');
  });

  it('leaves out links and sub-tasks that the account may not open', async () => {
    const keysOf = (list: unknown) =>
      (list as { key?: string; outwardIssue?: { key: string }; inwardIssue?: { key: string } }[]).map(
        (one) => one.key ?? one.outwardIssue?.key ?? one.inwardIssue?.key,
      );
    const mine = await fieldsOf('PRJ-2');
    expect(keysOf(mine.issuelinks)).toEqual(['PRJ-3']);
    expect(keysOf(mine.subtasks)).toEqual(['PRJ-3']);
    const all = await post(
      jira,
      '/rest/api/3/issue/bulkfetch',
      { issueIdsOrKeys: ['PRJ-2'], fields: ['issuelinks'] },
      'admin',
    );
    // The level of PRJ-2 lets developers see it; the administrator is none.
    expect(all.body).toMatchObject({ issues: [], issueErrors: [{ id: 'PRJ-2' }] });
  });

  it('shows the category of its status, under the key and name that the site gives it', async () => {
    expect((await fieldsOf('PRJ-2')).status).toMatchObject({
      name: 'Erledigt',
      statusCategory: { id: 3, key: 'done', name: 'Fertig', colorName: 'green' },
    });
    expect((await fieldsOf('PRJ-3')).status).toMatchObject({ statusCategory: { id: 1, key: 'odd' } });
  });

  it('shows custom fields of its own project only', async () => {
    expect(await fieldsOf('PRJ-2')).toMatchObject({ [storyPoints]: 5, customfield_10019: '0|i010002:' });
    expect(await fieldsOf('PRJ-2')).not.toHaveProperty('customfield_10030');
    expect(await fieldsOf('TEAM-1', 'admin')).toMatchObject({ customfield_10030: 8, [storyPoints]: null });
  });

  it('shows sprints with what is known of their days', async () => {
    const { customfield_10020: sprints } = await fieldsOf('PRJ-2');
    expect(sprints).toEqual([
      {
        id: 1,
        name: 'Sprint 1',
        state: 'closed',
        boardId: 7,
        goal: 'Ship',
        startDate: '2026-11-19T10:00:00.000Z',
        endDate: '2026-11-20T10:00:00.000Z',
        completeDate: '2026-11-19T10:00:00.000Z',
      },
      { id: 2, name: 'Sprint 2', state: 'future', boardId: 7, goal: '' },
    ]);
    expect((await fieldsOf('PRJ-1')).customfield_10020).toBeNull();
  });

  it('shows its description as a document', async () => {
    expect((await fieldsOf('PRJ-2')).description).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'First line' }, { type: 'hardBreak' }, { type: 'text', text: 'second line' }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Next paragraph' }] },
      ],
    });
  });

  it('shows time with its sum over the visible sub-tasks', async () => {
    expect(await fieldsOf('PRJ-2')).toMatchObject({
      timetracking: {
        originalEstimate: '1d',
        originalEstimateSeconds: 28_800,
        remainingEstimate: '1h',
        timeSpent: '1h 30m',
      },
      aggregatetimespent: 5400,
      progress: { progress: 5400, total: 9000, percent: 60 },
      worklog: { total: 2 },
    });
  });

  it('names people, former ones too', async () => {
    expect(await fieldsOf('PRJ-2')).toMatchObject({
      assignee: { accountId: 'viewer', displayName: 'Person viewer' },
      reporter: { accountId: 'gone', active: false },
      creator: { accountId: 'nobody-any-more', displayName: 'Former user' },
    });
  });

  it('is not found where the account may not see it, in the same words as where there is none', async () => {
    const [hidden, missing] = [await get(jira, '/rest/api/3/issue/PRJ-4'), await get(jira, '/rest/api/3/issue/PRJ-99')];
    expect(hidden.status).toBe(404);
    expect(hidden).toEqual(missing);
  });

  it('of an archived project can be read by its key', async () => {
    expect((await get(jira, '/rest/api/3/issue/OLD-1')).status).toBe(200);
  });

  it('knows when its status last changed category', async () => {
    expect((await fieldsOf('PRJ-1')).statuscategorychangedate).toBe('2026-11-17T11:00:00.000+0100');
  });
});
