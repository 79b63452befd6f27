import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSite, type ImportedSite, type ImportOptions } from '../../../sandbox/import/import-site';
import type { Field, Issue } from '../../../sandbox/site/model';

export const now = Date.UTC(2026, 10, 20, 12);

/** Writes a file into a folder of its own and gives its path. */
export function aFile(content: string | Buffer, name = 'issues.jsonl'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'altitude-import-')), name);
  writeFileSync(file, content);
  return file;
}

type Fields = Readonly<Record<string, unknown>>;

/** An issue row as the search endpoint of Cloud gives it. */
export function aRow(key: string, fields: Fields = {}, more: Fields = {}): Fields {
  const number = Number(key.split('-')[1]);
  return {
    id: String(10_000 + number),
    key,
    ...more,
    fields: {
      summary: `Summary of ${key}`,
      issuetype: { id: '10001', name: 'Story', subtask: false },
      project: { id: '10', key: key.split('-')[0], name: 'Apollo' },
      status: { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate', name: 'In Progress' } },
      created: '2026-01-05T10:00:00.000+0100',
      updated: '2026-02-05T10:00:00.000+0100',
      ...fields,
    },
  };
}

export const epicType = { id: '10000', name: 'Epic', subtask: false };
export const subtaskType = { id: '10003', name: 'Sub-task', subtask: true };

/** A change history as `expand=changelog` gives it; each item in a change of its own, a day apart. */
export function aChangelog(...items: readonly Fields[]): Fields {
  const histories = items.map((item, at) => ({
    id: String(500 + at),
    created: `2026-01-${String(10 + at)}T09:00:00.000+0000`,
    author: { accountId: 'a-1', displayName: 'Ann' },
    items: [{ fieldtype: 'custom', from: null, fromString: null, to: null, toString: null, ...item }],
  }));
  return { changelog: { startAt: 0, total: histories.length, histories } };
}

export function imported(rows: readonly unknown[], options: Partial<ImportOptions> = {}): Promise<ImportedSite> {
  return importSite([aFile(rows.map((row) => JSON.stringify(row)).join('\n'))], { now, ...options });
}

/** The issue with the key. Throws where there is none. */
export function issueOf({ site }: ImportedSite, key: string): Issue {
  const issue = site.issues.find((candidate) => candidate.key === key);
  if (issue === undefined) throw new Error(`${key} was not imported.`);
  return issue;
}

export function levelOf(result: ImportedSite, key: string): number | undefined {
  const { typeId } = issueOf(result, key);
  return result.site.issueTypes.find(({ id }) => id === typeId)?.hierarchyLevel;
}

export function categoryOf(result: ImportedSite, key: string): string | undefined {
  const { statusId } = issueOf(result, key);
  return result.site.statuses.find(({ id }) => id === statusId)?.categoryKey;
}

export function fieldNamed({ site }: ImportedSite, name: string): Field | undefined {
  return site.fields.find((field) => field.name === name);
}
