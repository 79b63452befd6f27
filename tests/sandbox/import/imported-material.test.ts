import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importSite } from '../../../sandbox/import/import-site';
import { categoryOf, fieldNamed, issueOf, levelOf, now } from './import-files';

const material = process.env.ALTITUDE_MATERIAL;
const withMaterial = material === undefined ? describe.skip : describe;
const because = material === undefined ? ' (skipped: ALTITUDE_MATERIAL names no folder)' : '';
const data = (...path: readonly string[]): string => join(material ?? '', 'data', ...path);

interface Raw {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly project: { readonly key: string };
    readonly status: { readonly name: string; readonly statusCategory: { readonly key: string } };
    readonly epic?: { readonly key: string } | null;
    readonly parent?: { readonly key: string } | null;
  };
  readonly changelog?: { readonly histories: readonly unknown[] };
}

/** How many there are, and how many of them are done, by whatever `by` gives. */
function tally<T>(
  issues: readonly T[],
  by: (issue: T) => string | null,
  isDone: (issue: T) => boolean,
): Record<string, [number, number]> {
  const counts: Record<string, [number, number]> = {};
  for (const issue of issues) {
    const name = by(issue);
    if (name === null) continue;
    const [all, done] = counts[name] ?? [0, 0];
    counts[name] = [all + 1, done + (isDone(issue) ? 1 : 0)];
  }
  return counts;
}

const rawDone = ({ fields }: Raw): boolean => fields.status.statusCategory.key === 'done';
const rawParent = ({ fields }: Raw): string | null => fields.parent?.key ?? fields.epic?.key ?? null;

withMaterial(`the import of Titanium${because}`, () => {
  const file = data('titanium', 'issues.jsonl.gz');

  it('counts issues and done ones per project and per parent as the rows do', async () => {
    const raw = gunzipSync(readFileSync(file))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Raw);
    const result = await importSite([file], { now });
    const { site } = result;
    const done = new Set(site.statuses.filter(({ categoryKey }) => categoryKey === 'done').map(({ id }) => id));
    const keyOf = new Map(site.projects.map(({ id, key }) => [id, key]));
    const perProject = tally(
      site.issues,
      ({ projectId }) => keyOf.get(projectId) ?? '',
      ({ statusId }) => done.has(statusId),
    );
    expect(perProject).toEqual(tally(raw, ({ fields }) => fields.project.key, rawDone));
    expect(perProject).toEqual({ AC: [4503, 4369], ALOY: [1499, 1284], DAEMON: [317, 287], MOD: [367, 276] });
    const perParent = tally(
      site.issues,
      ({ parent }) => parent?.key ?? null,
      ({ statusId }) => done.has(statusId),
    );
    expect(perParent).toEqual(tally(raw, rawParent, rawDone));
    expect(perParent).toMatchObject({
      'DAEMON-48': [48, 48],
      'DAEMON-74': [6, 1],
      'ALOY-974': [5, 4],
      'TIMOB-27477': [15, 12],
    });
    expect(result.problems).toEqual([]);
  });

  it('takes names from the list of projects beside it, finds the sprints, and puts epics above', async () => {
    const result = await importSite([file], { now });
    const { site } = result;
    expect(site.projects.map(({ key, name }) => [key, name])).toContainEqual(['AC', 'Appcelerator Community']);
    expect(levelOf(result, 'DAEMON-48')).toBe(1);
    expect(site.issues.filter(({ sprintIds }) => sprintIds.length > 1).length).toBeGreaterThan(100);
    expect(fieldNamed(result, 'Story Points')).toBeUndefined();
    expect(issueOf(result, 'AC-523').summary).toBe('');
  });
});

withMaterial(`the import of captures from Cloud${because}`, () => {
  const merico = (name: string): string => data('captures', 'merico-cloud', name);
  const rowsOf = (file: string): Raw[] =>
    (JSON.parse(readFileSync(file, 'utf8')) as { readonly data: Raw }[]).map((row) => row.data);

  it('goes by the category that stands with each issue, though one status comes with two', async () => {
    const file = merico('jira_api_issues.json');
    const raw = rowsOf(file);
    const result = await importSite([file], { now });
    const expected = raw.map(({ key, fields }) => [key, fields.status.statusCategory.key]);
    expect(raw.map(({ key }) => [key, categoryOf(result, key)])).toEqual(expected);
    expect(
      new Set(
        raw
          .filter(({ fields }) => fields.status.name === '已完成')
          .map(({ fields }) => fields.status.statusCategory.key),
      ).size,
    ).toBe(2);
  });

  it('keeps all changes, reads epics from parent, field and Agile object alike, and knows start dates by the history', async () => {
    const file = merico('jira_api_issues.json');
    const result = await importSite([file], { now });
    for (const raw of rowsOf(file)) {
      const issue = issueOf(result, raw.key);
      expect(issue.changes).toHaveLength(raw.changelog?.histories.length ?? 0);
      expect(issue.parent?.key ?? null).toBe(rawParent(raw));
    }
    expect(issueOf(result, 'K5-2').parent).toEqual({ id: '20707', key: 'K5-1' });
    expect(levelOf(result, 'K5-4')).toBe(1);
    expect(levelOf(result, 'EE-25')).toBe(-1);
    expect(fieldNamed(result, 'Start date')?.id).toBe('customfield_10015');
    expect(fieldNamed(result, 'Story Points')).toBeUndefined();
    expect(result.problems).toEqual([]);
  });

  it('finds story points where only the history names their field', async () => {
    const folder = data('captures', 'improvingflow-cloud', 'testdata');
    const files = readdirSync(folder)
      .filter((name) => name.startsWith('SP-'))
      .map((name) => join(folder, name));
    const result = await importSite(files, { now });
    expect(result.site.issues).toHaveLength(files.length);
    expect(fieldNamed(result, 'Story Points')?.id).toBe('customfield_10036');
    expect(issueOf(result, 'SP-14').custom).toMatchObject({ customfield_10036: 14 });
    expect(result.problems).toEqual([]);
  });

  it('takes every captured file without failing, whatever it holds', async () => {
    const folders = [
      'merico-cloud',
      'asf-server',
      'improvingflow-cloud/testdata',
      'improvingflow-cloud/complete_sample',
    ];
    const files = folders.flatMap((folder) =>
      readdirSync(data('captures', folder)).map((name) => data('captures', folder, name)),
    );
    const { site, problems } = await importSite(
      files.filter((file) => statSync(file).isFile()),
      { now },
    );
    expect(site.projects.length).toBeGreaterThan(567);
    expect(site.projects.find(({ key }) => key === 'EE')?.name).toBe('Enterprise Edition');
    expect(
      problems.map(({ message }) => message).filter((message) => !/neither|more than once|does not say/.test(message)),
    ).toEqual([]);
  });
});
