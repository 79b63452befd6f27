import type { IssueListScope } from '#contract/issue-list';
import type { WorkSubject } from '#contract/work';
import { noWorkFilter } from '#domain/work/work-filter';
import type { WorkGrouping } from '#domain/work/work-tree';
import type { FigureGround } from '../figures/opened-figure';
import { figuresOf } from './work-row';

function scopeOf(subject: WorkSubject, grouping: WorkGrouping): IssueListScope {
  switch (subject.kind) {
    case 'group':
      return { of: 'work', filter: noWorkFilter, group: { by: grouping, value: subject.value } };
    case 'project':
      return { of: 'project', projectId: subject.project.projectId };
    case 'item':
    case 'elsewhere':
      return { of: 'epic', issueId: subject.item.issue.issueId };
    case 'outside':
      return { of: 'outside', parentKey: subject.key };
    case 'without-parent':
      return { of: 'without-epic', projectId: subject.projectId };
  }
}

/** What the figures of a line are of; null: it has none. */
export function groundOfLine(subject: WorkSubject, grouping: WorkGrouping, of: string): FigureGround | null {
  const figures = figuresOf(subject);
  return figures && { figures, of, scope: scopeOf(subject, grouping) };
}
