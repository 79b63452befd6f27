import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { TimelineView } from '#contract/timeline';
import { useText, type Say } from '../../messages/use-text';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { Assignee, StatusLozenge } from '../items/issue-cells';
import { PartMark } from '../items/part-mark';
import { RouteLink } from '../navigation/links';
import { usePeopleNames, type PeopleNames } from '../people/use-people-names';
import { SlipCell } from './baseline-facts';
import type { BaselinePlan } from './baseline-plan';
import { DateNotes, DueDay, Period, ShareDone, StartDay } from './item-facts';
import { firstDayOf, type PlanItem } from './plan-item';
import { teamName } from './team-name';
import styles from './timeline-view.module.css';

/** Rows that are drawn, and that each press of the button adds. */
const rowsAtOnce = 100;

function slipColumn(baseline: BaselinePlan | null, say: Say): FlatColumn<PlanItem>[] {
  if (baseline === null) return [];
  const title = say('timelineView.slipSince', { name: baseline.name });
  return [{ id: 'slip', title, cell: (item) => <SlipCell plan={baseline} item={item} /> }];
}

/** Teams and themes only where there are any. */
function peopleColumns({ teams, themes }: Pick<TimelineView, 'teams' | 'themes'>, names: PeopleNames, say: Say) {
  const assignee: FlatColumn<PlanItem> = {
    id: 'assignee',
    title: say('timelineView.grouping.assignee'),
    cell: (item) => <Assignee accountId={item.assignee} names={names} />,
  };
  const team: FlatColumn<PlanItem> = {
    id: 'team',
    title: say('timelineView.grouping.team'),
    cell: (item) => (item.team ? teamName(item.team, say) : say('timelineView.group.none.team')),
  };
  const theme: FlatColumn<PlanItem> = {
    id: 'theme',
    title: say('timelineView.grouping.theme'),
    cell: (item) => item.theme ?? say('timelineView.group.none.theme'),
  };
  return [assignee, ...(teams.length > 0 ? [team] : []), ...(themes.length > 0 ? [theme] : [])];
}

interface TableGround {
  readonly view: Pick<TimelineView, 'teams' | 'themes'>;
  readonly baseline: BaselinePlan | null;
  readonly names: PeopleNames;
}

function columnsOf({ view, baseline, names }: TableGround, say: Say): FlatColumn<PlanItem>[] {
  return [
    {
      id: 'name',
      title: say('timelineView.item'),
      cell: ({ key, name, part }) => (
        <div className={styles.tableName}>
          <RouteLink to={{ page: 'epic', issueKey: key }}>{name}</RouteLink>
          <div className={styles.quiet}>
            {key}
            {part && (
              <>
                {' · '}
                <PartMark part={part} />
              </>
            )}
          </div>
        </div>
      ),
    },
    { id: 'project', title: say('timelineView.project'), cell: ({ project }) => project.name },
    {
      id: 'status',
      title: say('timelineView.status'),
      cell: ({ category }) => <StatusLozenge name={null} category={category} />,
    },
    ...peopleColumns(view, names, say),
    { id: 'start', title: say('timelineView.start'), cell: (item) => <StartDay item={item} /> },
    { id: 'due', title: say('timelineView.due'), cell: (item) => <DueDay item={item} /> },
    {
      id: 'below',
      title: say('timelineView.below'),
      cell: ({ startBelow, dueBelow }) => <Period start={startBelow} end={dueBelow} />,
    },
    ...slipColumn(baseline, say),
    { id: 'progress', title: say('timelineView.progress'), cell: (item) => <ShareDone item={item} /> },
    { id: 'notes', title: say('timelineView.notes'), cell: (item) => <DateNotes item={item} /> },
  ];
}

const LAST_OF_ALL = Number.MAX_SAFE_INTEGER;

interface PlanTableProps extends Omit<TableGround, 'names'> {
  readonly items: readonly PlanItem[];
}

/** Whom each lot of rows names: a further lot asks Jira for its own people only. */
const assigneesOf = (rows: readonly PlanItem[]): string[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, lot) =>
    rows.slice(lot * rowsAtOnce, (lot + 1) * rowsAtOnce).flatMap(({ assignee }) => assignee ?? []),
  );

/** The timeline's items as a table, by the first known day; those without a day stand last. */
export function PlanTable({ items, ...ground }: PlanTableProps) {
  const say = useText();
  const [shown, setShown] = useState(rowsAtOnce);
  const dayOf = (item: PlanItem): number => firstDayOf(item) ?? LAST_OF_ALL;
  const ordered = useMemo(() => items.toSorted((a, b) => dayOf(a) - dayOf(b)), [items]);
  const rows = ordered.slice(0, shown);
  const names = usePeopleNames(assigneesOf(rows));
  return (
    <>
      <FlatTable
        label={say('timelineView.title')}
        columns={columnsOf({ ...ground, names }, say)}
        items={rows}
        keyOf={({ key }) => key}
      />
      {rows.length < items.length && (
        <div className={styles.more}>
          <Button spacing="compact" onClick={() => setShown(shown + rowsAtOnce)}>
            {say('items.showMore')}
          </Button>
          <span className={styles.quiet}>{say('items.shown', { shown: rows.length, total: items.length })}</span>
        </div>
      )}
    </>
  );
}
