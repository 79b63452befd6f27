import { aFile, aRow, imported, issueOf, now } from './import-files';
import { importSite } from '../../../sandbox/import/import-site';

const peopleFile = (people: unknown): string => aFile(JSON.stringify(people), 'people.json');

describe('people of an import', () => {
  it('of a Server site get ids that stay the same, whether key or name is given', async () => {
    const rows = [
      aRow('AP-1', { assignee: { key: 'JIRAUSER1', name: 'jane', displayName: 'Jane', active: false } }),
      aRow('AP-2', { assignee: { name: 'jane' }, reporter: null }),
    ];
    const [one, two] = [await imported(rows), await imported([...rows].reverse())];
    const id = issueOf(one, 'AP-1').assigneeId;
    expect(id).toMatch(/^[a-zA-Z0-9:-]{1,128}$/);
    expect(
      [issueOf(one, 'AP-2'), issueOf(two, 'AP-1'), issueOf(two, 'AP-2')].map(({ assigneeId }) => assigneeId),
    ).toEqual([id, id, id]);
    expect(one.site.people.find(({ accountId }) => accountId === id)).toMatchObject({
      displayName: 'Jane',
      active: false,
    });
    expect(issueOf(one, 'AP-2').reporterId).toBeNull();
  });

  it('are known in the change history too', async () => {
    const item = { field: 'assignee', fieldtype: 'jira', from: null, fromString: null, to: 'jane', toString: 'Jane' };
    const changelog = {
      histories: [{ id: '1', created: '2026-01-08T00:00:00.000Z', author: { name: 'jane' }, items: [item] }],
    };
    const result = await imported([
      aRow('AP-1', { assignee: { key: 'JIRAUSER1', name: 'jane', displayName: 'Jane' } }, { changelog }),
    ]);
    const { assigneeId, changes } = issueOf(result, 'AP-1');
    expect(changes).toMatchObject([{ authorId: assigneeId, items: [{ fieldId: 'assignee', to: assigneeId }] }]);
  });

  it('are led by one viewer who may see everything, and the app', async () => {
    const { site } = await imported([aRow('AP-1', { assignee: { accountId: 'a-1', displayName: 'Ann' } })]);
    expect(site.people.map(({ displayName, accountType }) => [displayName, accountType])).toEqual([
      ['Import viewer', 'atlassian'],
      ['Altitude', 'app'],
      ['Ann', 'atlassian'],
    ]);
    const browsers = site.permissionSchemes[0]?.grants
      .filter(({ permission }) => permission === 'BROWSE_PROJECTS')
      .map(({ holder }) => holder);
    expect(browsers).toEqual([
      { type: 'group', parameter: 'import-viewers' },
      { type: 'group', parameter: 'app-access' },
    ]);
    expect(site.people[0]?.groups).toEqual(['site-admins', 'import-viewers']);
    expect(site.people[2]?.groups).toEqual([]);
  });

  it('may view what a file says', async () => {
    const people = peopleFile([
      { accountId: 'boss', displayName: 'Boss', admin: true },
      { accountId: 'a-1', displayName: 'Ann', projects: ['AP'], groups: ['crew'], about: 'Apollo only' },
    ]);
    const { site } = await imported(
      [aRow('AP-1', { assignee: { accountId: 'a-1', displayName: 'Ann' } }), aRow('GEM-1')],
      { people },
    );
    expect(site.people.map(({ accountId, groups, about }) => [accountId, groups, about])).toEqual([
      ['boss', ['site-admins', 'import-viewers'], 'Sees everything that was imported.'],
      ['a-1', ['crew'], 'Apollo only'],
      ['import-app', ['app-access', 'site-admins'], undefined],
    ]);
    const mayBrowse = (key: string): boolean => {
      const project = site.projects.find((candidate) => candidate.key === key);
      const scheme = site.permissionSchemes.find(({ id }) => id === project?.permissionSchemeId);
      return (
        scheme?.grants.some(
          ({ permission, holder }) =>
            permission === 'BROWSE_PROJECTS' && holder.type === 'user' && holder.parameter === 'a-1',
        ) === true
      );
    };
    expect([mayBrowse('AP'), mayBrowse('GEM')]).toEqual([true, false]);
    expect(site.groups).toContain('crew');
  });

  it('are refused, with the reason, where their file is missing or wrong', async () => {
    const rows = [aRow('AP-1')];
    await expect(imported(rows, { people: '/nowhere/people.json' })).rejects.toThrow(/file of people does not exist/);
    await expect(imported(rows, { people: aFile('{', 'people.json') })).rejects.toThrow(/not JSON/);
    await expect(imported(rows, { people: peopleFile([{ displayName: 'Nobody' }]) })).rejects.toThrow(/0\.accountId/);
  });
});

describe('projects of an import', () => {
  it('have the names and versions that a file beside the issues gives them', async () => {
    const file = aFile(JSON.stringify(aRow('AP-1', { fixVersions: [{ id: '80', name: '11' }] })));
    const list = [
      {
        id: '10',
        key: 'AP',
        name: 'Apollo programme',
        versions: [
          { id: '80', name: '11', released: true },
          { id: '81', name: '12' },
        ],
      },
      { id: '11', key: 'GEM', name: 'Gemini' },
    ];
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file.replace('issues.jsonl', 'projects.json'), JSON.stringify(list));
    const { site } = await importSite([file], { now });
    expect(site.projects.map(({ key, name }) => [key, name])).toEqual([
      ['AP', 'Apollo programme'],
      ['GEM', 'Gemini'],
    ]);
    expect(site.projects[0]?.versions.map(({ id, released }) => [id, released])).toEqual([
      ['80', true],
      ['81', false],
    ]);
  });

  it('cannot come from a file that is not there', async () => {
    await expect(importSite(['/nowhere.jsonl'], { now })).rejects.toThrow(
      'The file to import does not exist or cannot be read: /nowhere.jsonl',
    );
    await expect(importSite([], { now })).rejects.toThrow('no file was named');
  });
});
