import type { RecordHead } from '#contract/portfolio-record';
import { useFormats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { RouteLink } from '../navigation/links';
import { usePeopleNames, type PeopleNames } from '../people/use-people-names';
import { Horizon } from './horizon';
import { HealthNow, LateNow, ProgressNow, TrendLine, useHomeTrends, type HomeTrends } from './home-trends';
import styles from './portfolio-record.module.css';

interface Wording {
  readonly say: Say;
  readonly names: PeopleNames;
  readonly trends: HomeTrends;
}

function Name({ head }: { readonly head: RecordHead }) {
  const say = useText();
  const { moment } = useFormats();
  return (
    <div className={styles.name}>
      <RouteLink to={{ page: 'portfolio', portfolioId: head.portfolioId, tab: 'overview' }}>{head.name}</RouteLink>
      {head.description !== '' && <div className={styles.description}>{head.description}</div>}
      <div className={styles.description}>{say('home.edited', { moment: moment(head.changedAt) })}</div>
    </div>
  );
}

function partOf({ rights }: RecordHead, say: Say): string {
  if (rights.mayManage && rights.mayEdit) return say('home.part.manage');
  return say(rights.mayEdit ? 'home.part.edit' : 'home.part.view');
}

function columnsOf(wording: Wording): FlatColumn<RecordHead>[] {
  const { say, names, trends } = wording;
  return [
    { id: 'name', title: say('home.column.name'), cell: (head) => <Name head={head} /> },
    {
      id: 'owner',
      title: say('home.column.owner'),
      cell: (head) => (
        <>
          {names.of(head.ownerAccountId) ?? (
            <Unknown label={say('people.unknown')} reason={say('people.unknownReason')} />
          )}
          <div className={`${styles.description} ${styles.part}`}>{partOf(head, say)}</div>
        </>
      ),
    },
    {
      id: 'health',
      title: say('home.column.health'),
      cell: ({ portfolioId }) => <HealthNow trend={trends(portfolioId)} />,
    },
    {
      id: 'progress',
      title: say('home.column.progress'),
      align: 'number',
      cell: ({ portfolioId }) => <ProgressNow trend={trends(portfolioId)} />,
    },
    {
      id: 'trend',
      title: say('home.column.trend'),
      cell: ({ portfolioId, name }) => <TrendLine trend={trends(portfolioId)} name={name} />,
    },
    {
      id: 'late',
      title: say('home.column.late'),
      align: 'number',
      cell: ({ portfolioId }) => <LateNow trend={trends(portfolioId)} />,
    },
    {
      id: 'horizon',
      title: say('home.column.horizon'),
      cell: ({ start, end }) => (
        <div className={styles.horizon}>
          <Horizon start={start} end={end} />
        </div>
      ),
    },
  ];
}

/** Portfolios as a list. */
export function PortfolioTable({
  label,
  portfolios,
}: {
  readonly label: string;
  readonly portfolios: readonly RecordHead[];
}) {
  const say = useText();
  const names = usePeopleNames([portfolios.map(({ ownerAccountId }) => ownerAccountId)]);
  const trends = useHomeTrends(portfolios.map(({ portfolioId }) => portfolioId));
  return (
    <FlatTable
      label={label}
      columns={columnsOf({ say, names, trends })}
      items={portfolios}
      keyOf={({ portfolioId }) => portfolioId}
    />
  );
}
