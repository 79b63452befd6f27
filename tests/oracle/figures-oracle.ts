import type { SeenIssue } from './read-as-person';

/** What the definitions give for a set of issues, computed one by one over what a person could read himself. */
export interface ExpectedFigures {
  readonly toDo: number;
  readonly inProgress: number;
  readonly done: number;
  readonly unknown: number;
  readonly points: { readonly total: number; readonly done: number } | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly late: number;
  readonly unestimated: number;
}

/** All figures of one person's view of a site. */
export class FiguresOracle<Issue extends SeenIssue = SeenIssue> {
  private readonly byParent: Map<string, Issue[]>;
  private readonly visible: ReadonlySet<string>;

  constructor(
    readonly issues: readonly Issue[],
    private readonly today: string,
  ) {
    this.visible = new Set(issues.map(({ key }) => key));
    this.byParent = new Map();
    for (const issue of issues) {
      if (issue.parentKey === null) continue;
      this.byParent.set(issue.parentKey, [...(this.byParent.get(issue.parentKey) ?? []), issue]);
    }
  }

  childrenOf(key: string): readonly Issue[] {
    return this.byParent.get(key) ?? [];
  }

  below(key: string): Issue[] {
    return this.childrenOf(key).flatMap((child) => [child, ...this.below(child.key)]);
  }

  ofProject(project: string): ExpectedFigures {
    const own = this.issues.filter((issue) => issue.project === project);
    return this.figures(own, own);
  }

  ofAll(): ExpectedFigures {
    return this.figures(this.issues, this.issues);
  }

  /** Of the children of an issue that the person may open. */
  ofEpic(epic: Issue): ExpectedFigures {
    return this.figures(this.childrenOf(epic.key), [epic, ...this.below(epic.key)]);
  }

  /** Of the children of a parent that the person may not open. */
  ofOutside(key: string): ExpectedFigures {
    return this.figures(this.childrenOf(key), this.below(key));
  }

  /** Keys that issues of the project name as parents, and that the person cannot open. */
  outsideKeysOf(project: string): string[] {
    const named = this.issues.filter((issue) => issue.project === project).map(({ parentKey }) => parentKey);
    return [...new Set(named)].filter((key): key is string => key !== null && !this.visible.has(key)).sort();
  }

  orphansOf(project: string): Issue[] {
    return this.issues.filter((issue) => issue.project === project && issue.parentKey === null && issue.level < 1);
  }

  figures(counted: readonly Issue[], measured: readonly Issue[]): ExpectedFigures {
    const count = (test: (issue: Issue) => boolean) => counted.filter(test).length;
    const carriers = measured.filter(
      (issue) => issue.points !== null && this.below(issue.key).every((other) => other.points === null),
    );
    const sum = (issues: readonly Issue[]) => issues.reduce((total, issue) => total + (issue.points ?? 0), 0);
    return {
      toDo: count(({ category }) => category === 'new'),
      inProgress: count(({ category }) => category === 'indeterminate'),
      done: count(({ category }) => category === 'done'),
      unknown: count(({ category }) => !['new', 'indeterminate', 'done'].includes(category)),
      points:
        carriers.length === 0
          ? null
          : { total: sum(carriers), done: sum(carriers.filter(({ category }) => category === 'done')) },
      start: measured.flatMap(({ start }) => start ?? []).sort()[0] ?? null,
      due:
        measured
          .flatMap(({ due }) => due ?? [])
          .sort()
          .at(-1) ?? null,
      late: count((issue) => this.isLate(issue)),
      unestimated: count((issue) => this.isUnestimated(issue)),
    };
  }

  isLate(issue: Issue): boolean {
    const rolledUp = this.below(issue.key)
      .flatMap(({ due }) => due ?? [])
      .sort()
      .at(-1);
    const nearest = [issue.versionDue, issue.sprintDue, rolledUp].flatMap((due) => due ?? []).sort()[0];
    const due = issue.due ?? nearest;
    return issue.category !== 'done' && due !== undefined && due < this.today;
  }

  isUnestimated(issue: Issue): boolean {
    if (issue.level !== 0 || issue.category === 'done') return false;
    return [issue, ...this.below(issue.key)].every(({ points, hasTime }) => points === null && !hasTime);
  }
}
