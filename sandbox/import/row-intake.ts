import { basename } from 'node:path';
import type { Collected } from './collected';
import { fileRows, type FileRow } from './file-rows';
import type { ImportProblem } from './import-problem';
import { readIssue } from './issue-reader';
import { objectOf, textOf, type JsonObject } from './json-access';
import { rowKind, type RowKind } from './row-kind';
import { readSprint } from './sprint-reader';

type Row = Extract<FileRow, { readonly value: JsonObject }>;

/** Rows of no use, told once a file. */
interface Unused {
  readonly firstLine: number;
  count: number;
}

/** Takes the rows of files in, whatever they hold, and tells what could not be used. */
export class RowIntake {
  readonly problems: ImportProblem[] = [];
  issuesSeen = 0;
  private file = '';
  private unused: Unused | null = null;

  constructor(private readonly collected: Collected) {}

  private problem(line: number, message: string): void {
    this.problems.push({ file: basename(this.file), line, message });
  }

  private issue({ value, line }: Row): void {
    const issue = readIssue(value, this.collected);
    if (typeof issue === 'string') {
      this.problem(line, issue);
      return;
    }
    this.issuesSeen += 1;
    if (this.collected.add(issue) !== null)
      this.problem(line, `${issue.key} occurs more than once; the one updated last is used.`);
  }

  private worklog({ value, line }: Row): void {
    const worklog = this.collected.history.worklog(value);
    const issueId = textOf(value, 'issueId');
    if (worklog === null || issueId === null)
      this.problem(line, 'This worklog does not say for which issue, when, or how long.');
    else push(this.collected.looseWorklogs, issueId, worklog);
  }

  /** Captured histories tell their issue in what was asked for, not in themselves. */
  private history({ value, around, line }: Row): void {
    const change = this.collected.history.change(value);
    const issueId =
      textOf(value, 'issueId') ??
      around.map((outer) => textOf(objectOf(outer, 'input'), 'issue_id')).find((id) => id !== null);
    if (change === null || issueId == null) this.problem(line, 'This change does not say of which issue it is.');
    else push(this.collected.looseChanges, issueId, change);
  }

  private sprint({ value }: Row): void {
    const sprint = readSprint(value);
    if (sprint !== null) this.collected.sprints.refer(sprint);
  }

  private unknown({ line }: Row): void {
    this.unused ??= { firstLine: line, count: 0 };
    this.unused.count += 1;
  }

  private readonly takers: Readonly<Record<RowKind, (row: Row) => void>> = {
    issue: (row) => {
      this.issue(row);
    },
    project: ({ value }) => {
      this.collected.projects.list(value);
    },
    sprint: (row) => {
      this.sprint(row);
    },
    status: ({ value }) => {
      this.collected.statuses.list(value);
    },
    issuetype: ({ value }) => {
      this.collected.types.refer(value);
    },
    field: ({ value }) => {
      this.collected.fields.list(value);
    },
    user: ({ value }) => {
      this.collected.people.refer(value);
    },
    worklog: (row) => {
      this.worklog(row);
    },
    history: (row) => {
      this.history(row);
    },
    unknown: (row) => {
      this.unknown(row);
    },
  };

  private tellUnused(): void {
    if (this.unused === null) return;
    const { count, firstLine } = this.unused;
    this.problem(
      firstLine,
      count === 1
        ? 'This is neither an issue nor anything else that an import uses.'
        : `${String(count)} rows, the first of them here, are neither issues nor anything else that an import uses.`,
    );
    this.unused = null;
  }

  /** Throws where there is no such file. */
  async take(file: string): Promise<void> {
    this.file = file;
    for await (const row of fileRows(file)) {
      if ('problem' in row) this.problem(row.line, row.problem);
      else {
        for (const outer of row.around) this.collected.fields.expansions(outer);
        this.takers[rowKind(row.value)](row);
      }
    }
    this.tellUnused();
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
