import { useMemo } from 'react';
import type { ProjectRow } from '#contract/portfolio';
import type { Figures } from '#contract/figures';
import { useFormats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import type { SortState } from '../../ui/treegrid/sort-order';
import { sumFigures } from '../figures/sum-figures';
import { healthColumn } from '../health/health-column';
import type { OpenedHealth } from '../health/opened-health';
import { figureColumns, type GridColumn } from '../items/columns';
import { Grid } from '../items/grid';
import { NameCell } from '../items/name-cell';
import { usePortfolioId } from '../navigation/navigation';
import { useKeptState } from '../navigation/kept-state';
import { portfolioTree, projectNodeId } from './portfolio-tree';
import styles from './portfolio.module.css';
import { useOpenItems } from './use-open-items';

interface ProjectGridProps {
  readonly projects: readonly ProjectRow[];
  /** Whether these are all projects of the portfolio. */
  readonly isAll: boolean;
  /** Of all projects of the portfolio. */
  readonly health: OpenedHealth;
}

const byName: SortState = { column: 'name', direction: 'ascending' };
const nothingTurned: ReadonlySet<string> = new Set();

function TotalName({ projects, isAll, say }: Omit<ProjectGridProps, 'health'> & { readonly say: Say }) {
  const unread = projects.filter((project) => project.figures === null).length;
  return (
    <>
      {say(isAll ? 'portfolio.total.all' : 'portfolio.total.listed', { count: projects.length })}
      {unread > 0 && <div className={styles.unread}>{say('portfolio.total.partial', { count: unread })}</div>}
    </>
  );
}

function useColumns({ projects, isAll, health }: ProjectGridProps, totals: Figures): readonly GridColumn[] {
  const say = useText();
  const formats = useFormats();
  return useMemo(() => {
    const name: GridColumn = {
      id: 'name',
      title: say('portfolio.column.name'),
      explanation: say('portfolio.column.name.explanation'),
      width: 'clamp(9rem, 26vw, 15.5rem)',
      align: 'start',
      firstDirection: 'ascending',
      cell: ({ row }) => <NameCell row={row} />,
      total: <TotalName projects={projects} isAll={isAll} say={say} />,
    };
    return [
      name,
      healthColumn(say, isAll ? health : null),
      ...figureColumns({ say, formats, totals }, { hasUnknown: totals.issues.unknown > 0 }),
    ];
  }, [formats, health, isAll, projects, say, totals]);
}

/** The projects as a tree with a totals row over those that are listed. */
export function ProjectGrid({ projects, isAll, health }: ProjectGridProps) {
  const say = useText();
  const portfolioId = usePortfolioId();
  const [turned, setTurned] = useKeptState(`portfolio/${portfolioId ?? ''}/turned`, nothingTurned);
  const [sort, setSort] = useKeptState<SortState | null>(`portfolio/${portfolioId ?? ''}/sort`, byName);
  const open = projects.filter((project) => turned.has(projectNodeId(project)));
  const itemsOf = useOpenItems(open.map((project) => project.projectId));
  const totals = useMemo(() => sumFigures(projects.flatMap(({ figures }) => figures ?? [])), [projects]);
  const columns = useColumns({ projects, isAll, health }, totals);
  return (
    <Grid
      label={say('portfolio.grid')}
      columns={columns}
      roots={portfolioTree(projects, itemsOf)}
      turned={turned}
      onTurned={setTurned}
      sort={sort}
      onSort={setSort}
      hasTotals
    />
  );
}
