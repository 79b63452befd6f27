import type { PortfolioView } from '#contract/portfolio';
import type { Say } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import type { GridColumn } from '../items/columns';
import type { GridRow } from '../items/grid-row';
import { isKnown } from '#domain/health/concerns';
import { healthOfProject } from './health-of-project';
import { OpenHealth } from './open-health';
import type { OpenedHealth } from './opened-health';

function Cell({ row, say }: { readonly row: GridRow; readonly say: Say }) {
  if (row.kind !== 'project') return null;
  if (isKnown(row.project)) return <OpenHealth opened={healthOfProject(row.project)} />;
  const reason = row.project.index === 'failed' ? 'figures.notReadFailed' : 'figures.notReadReason';
  return <Unknown label={say('figures.notRead')} reason={say(reason)} />;
}

/** How projects stand, worst first at the first click. @param total of all; null: the totals row is of a part */
export function healthColumn(say: Say, total: OpenedHealth | null): GridColumn {
  return {
    id: 'health',
    title: say('health.column'),
    explanation: say('health.column.explanation'),
    width: '7rem',
    align: 'start',
    firstDirection: 'descending',
    cell: ({ row }) => <Cell row={row} say={say} />,
    total: total && <OpenHealth opened={total} />,
  };
}

/** What the health of a whole portfolio opens. */
export const healthOfPortfolio = ({ health, totals, index }: PortfolioView, of: string): OpenedHealth => ({
  ground: { scope: { of: 'portfolio' }, of, figures: totals },
  health,
  overrides: [],
  readAt: index.asOf,
});
