import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../sandbox/forge/sqlite-engine';
import type { DataSource } from '../../sandbox/server/data-source';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { describeWithMaterial } from '../material';
import { view } from './call-as';
import { storedNow, toldByJira, type StoredIssue } from './stored-issues';
import { settle } from './settle';
import { startApp } from '../start-app';

async function withData(source: DataSource, use: (sandbox: RunningSandbox, file: string) => Promise<void>) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'altitude-stored-'));
  const sandbox = await startApp({ source, dataFolder });
  const name = readdirSync(dataFolder).find((file) => file.endsWith('.db')) ?? '';
  try {
    await sandbox.ready();
    await use(sandbox, join(dataFolder, name));
  } finally {
    await sandbox.close();
  }
}

/** Issue by issue and column by column; the first that differs is named. */
async function expectSame(sandbox: RunningSandbox, file: string): Promise<ReadonlyMap<string, StoredIssue>> {
  const engine = openSqlite(file);
  try {
    const [stored, told] = [await storedNow(engine), await toldByJira(sandbox.source.jira)];
    expect(new Set(stored.keys())).toEqual(new Set(told.keys()));
    for (const [id, issue] of told) expect(stored.get(id)).toEqual(issue);
    return told;
  } finally {
    await engine.close();
  }
}

/** Columns in which some issue has more than nothing: of others the comparison says nothing. */
function filledIn(issues: ReadonlyMap<string, StoredIssue>): string[] {
  const names = new Set<string>();
  for (const issue of issues.values()) {
    for (const [name, value] of Object.entries(issue)) if (!isEmpty(value)) names.add(name);
  }
  return [...names].sort();
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const entries = (value as { entries?: readonly unknown[] } | null)?.entries;
  return value === null || value === '' || entries?.length === 0;
}

/** A change of every column that people can change, each on an issue of its own or on one that has it already. */
function editEverything(sandbox: RunningSandbox): void {
  const live = sandbox.live();
  const by = sandbox.source.jira.people[0]?.accountId ?? null;
  const { projects, sprints, priorities, resolutions, fields, people, securityLevels } = live.parts;
  const project = projects.find(({ components, versions }) => components.length > 1 && versions.length > 0);
  const issues = live.allIssues().filter(({ projectId }) => projectId === project?.id);
  const at = (place: number) => issues[place * 7]?.key ?? '';
  const teamField = fields.find(({ schema }) => schema.custom?.endsWith(':atlassian-team'));
  const teamed = live.allIssues().flatMap(({ custom }) => (teamField ? (custom[teamField.id] ?? []) : []));
  const level = securityLevels.find(({ id }) => project?.securityLevelIds.includes(id));
  const { edit } = { edit: live.issues.edit.bind(live.issues) };
  edit(by, at(0), { labels: ['second', 'first', 'a "quoted" one'] });
  edit(by, at(1), { componentIds: project?.components.map(({ id }) => id).reverse() ?? [] });
  edit(by, at(2), { sprintIds: sprints.slice(-2).map(({ id }) => id) });
  edit(by, at(3), { priorityId: priorities.at(-1)?.id ?? null });
  edit(by, at(4), { priorityId: null, labels: [], componentIds: [], sprintIds: [], fixVersionIds: [] });
  edit(by, at(5), { rank: '0|zzzzzz:' });
  edit(by, at(6), { resolutionId: resolutions.at(-1)?.id ?? null });
  edit(by, at(7), { estimateSeconds: 7_200, remainingSeconds: 3_600 });
  edit(by, at(8), { fixVersionIds: project?.versions.map(({ id }) => id) ?? [] });
  edit(by, at(9), { assigneeId: people[1]?.accountId ?? null, reporterId: people[2]?.accountId ?? null });
  const described = issues.find(({ description }) => description !== null);
  if (described) edit(by, described.key, { description: null });
  edit(by, at(10), { summary: 'Ünïcode 😀 "quoted" \\ back', dueDate: '2027-02-28' });
  if (teamField) edit(by, at(11), { custom: { [teamField.id]: teamed.at(-1) ?? null } });
  if (level) edit(by, at(12), { securityLevelId: level.id });
  live.links.add(by, at(13), live.parts.linkTypes[0]?.name ?? '', at(14));
  live.work.log(by, at(15), 5_400);
  for (let entry = 0; entry < 25; entry += 1) live.work.log(by, at(16), 60);
  const worked = live.allIssues().find(({ worklogs }) => worklogs.length > 1);
  if (worked) live.work.delete(by, worked.key, worked.worklogs[0]?.id ?? '');
  const linked = live.allIssues().find(({ links }) => links.length > 1);
  if (linked) live.links.remove(by, linked.key, linked.links[0]?.id ?? '');
}

describe('what the index stores of the demo company', () => {
  it('is what Jira tells the app, field by field, after the first reading and after edits', async () => {
    await withData({ kind: 'demo', seed: 7, issues: 1_500 }, async (sandbox, file) => {
      const before = await expectSame(sandbox, file);
      const always = ['category', 'created_at', 'issue_id', 'issue_key', 'labels', 'level', 'links', 'priority_name'];
      const often = ['components', 'rank_text', 'resolution_name', 'sprints', 'team_id', 'work', 'security_level'];
      expect(filledIn(before)).toEqual(expect.arrayContaining([...always, ...often]));
      editEverything(sandbox);
      await settle(sandbox);
      await sandbox.functions.runScheduled('sweep-changes');
      await settle(sandbox);
      const after = await expectSame(sandbox, file);
      const changed = [...after].filter(([id, issue]) => JSON.stringify(issue) !== JSON.stringify(before.get(id)));
      expect(changed.length).toBeGreaterThan(15);
    });
  });

  it('has cost the points, and has brought the issues, that the administration page tells', async () => {
    await withData({ kind: 'demo', seed: 8, issues: 900 }, async (sandbox) => {
      await settle(sandbox);
      const administrator = sandbox.source.jira.people[1]?.accountId ?? '';
      const { points, issuesRead, projects } = await view(sandbox, administrator, 'index.overview', {});
      expect(points.spent).toBe(sandbox.points().byActor.app);
      expect(issuesRead).toBe((await toldByJira(sandbox.source.jira)).size);
      expect(projects.reduce((sum, project) => sum + project.issuesRead, 0)).toBe(issuesRead);
    });
  });
});

describeWithMaterial('what the index stores of imported sites', (path) => {
  const captured = (folder: string[], name: RegExp) => {
    const files = readdirSync(path(...folder)).filter((file) => name.test(file));
    return files.map((file) => path(...folder, file));
  };

  it.each([
    ['titanium', ['data', 'titanium'], /\.jsonl\.gz$/],
    ['merico-cloud', ['data', 'captures', 'merico-cloud'], /^jira_api_\w+\.jsonl?$/],
    ['improvingflow-cloud', ['data', 'captures', 'improvingflow-cloud', 'testdata'], /^SP-\d+\.jsonl?$/],
  ])(
    'is what Jira tells the app of %s',
    async (_, folder, name) => {
      const files = captured(folder, name);
      await withData({ kind: 'import', files, people: null }, async (sandbox, file) => {
        expect((await expectSame(sandbox, file)).size).toBeGreaterThan(5);
      });
    },
    180_000,
  );
});
