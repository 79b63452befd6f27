import type { MessageId } from '../../messages/en';
import type { FigureGround } from '../figures/opened-figure';
import { figuresOf, type GridRow } from './grid-row';
import { issueName } from './issue-name';

/** What the figures of a line are of; null: it has none. */
export function groundOfRow(row: GridRow, say: (id: MessageId) => string): FigureGround | null {
  const figures = figuresOf(row);
  if (figures === null) return null;
  switch (row.kind) {
    case 'project':
      return { figures, of: row.project.name, scope: { of: 'project', projectId: row.project.projectId } };
    case 'item': {
      const { issue } = row.item;
      return { figures, of: issueName(issue), scope: { of: 'epic', issueId: issue.issueId } };
    }
    case 'outside':
      return { figures, of: row.item.key, scope: { of: 'outside', parentKey: row.item.key } };
    case 'without-epic':
      return { figures, of: say('items.withoutEpic'), scope: { of: 'without-epic', projectId: row.projectId } };
    default:
      return null;
  }
}
