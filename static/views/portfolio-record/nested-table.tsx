import type { NestedRow } from '#contract/portfolio';
import type { Figures } from '#contract/figures';
import { useText, type Say } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { Count, LateCount } from '../figures/count';
import { EdgeDay } from '../figures/day-cell';
import { IssueProgress } from '../figures/progress-cell';
import { HealthMark } from '../health/health-mark';
import { RouteLink } from '../navigation/links';
import styles from './portfolio-record.module.css';

function Name({ row, say }: { readonly row: NestedRow; readonly say: Say }) {
  const { portfolioId, name, state } = row;
  const title = name ?? say(state === 'gone' ? 'record.nested.gone' : 'record.nested.hidden');
  return (
    <div className={styles.name}>
      {state === 'shown' ? (
        <RouteLink to={{ page: 'portfolio', portfolioId, tab: 'overview' }}>{title}</RouteLink>
      ) : (
        title
      )}
      {state !== 'shown' && <div className={styles.description}>{say(`record.nested.${state}.note`)}</div>}
    </div>
  );
}

function columnsOf(say: Say): FlatColumn<NestedRow>[] {
  const figure = (render: (figures: Figures) => React.ReactNode) => (row: NestedRow) =>
    row.figures ? (
      render(row.figures)
    ) : (
      <Unknown label={say('record.nested.none')} reason={say(`record.nested.${row.state}.note`)} />
    );
  return [
    { id: 'name', title: say('home.column.name'), cell: (row) => <Name row={row} say={say} /> },
    {
      id: 'health',
      title: say('health.column'),
      cell: ({ health, state }) =>
        health ? (
          <HealthMark state={health.state} />
        ) : (
          <Unknown label={say('record.nested.none')} reason={say(`record.nested.${state}.note`)} />
        ),
    },
    {
      id: 'progress',
      title: say('figures.issuesDone'),
      cell: figure(({ issues }) => <IssueProgress issues={issues} long />),
    },
    {
      id: 'late',
      title: say('figures.late'),
      align: 'number',
      cell: figure(({ late, issues }) => <LateCount late={late} issues={issues} />),
    },
    {
      id: 'unestimated',
      title: say('figures.unestimated'),
      align: 'number',
      cell: figure(({ unestimated, issues }) => <Count count={unestimated} issues={issues} />),
    },
    { id: 'due', title: say('record.column.due'), cell: figure(({ due }) => <EdgeDay day={due} edge="due" />) },
  ];
}

/** The portfolios within a portfolio, each with the totals of its own page. */
export function NestedTable({ rows }: { readonly rows: readonly NestedRow[] }) {
  const say = useText();
  if (rows.length === 0) return null;
  return (
    <Section title={say('record.nested')} note={say('record.nested.note')}>
      <FlatTable
        label={say('record.nested')}
        columns={columnsOf(say)}
        items={rows}
        keyOf={({ portfolioId }) => portfolioId}
      />
    </Section>
  );
}
