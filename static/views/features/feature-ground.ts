import type { FigureGround } from '../figures/opened-figure';
import type { Feature } from './feature';

/** What the figures of an epic are of, and what they open. */
export const groundOf = ({ row, name }: Feature): FigureGround => ({
  scope: { of: 'epic', issueId: row.issue.issueId },
  of: name,
  figures: row.children,
});
