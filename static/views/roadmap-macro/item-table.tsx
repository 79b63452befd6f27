import { useMemo, type ReactNode } from 'react';
import { listedReleases, type RoadmapColumn, type RoadmapItem, type ShownRoadmap } from '#contract/roadmap';
import { isShownIn, type RoadmapTableColumn } from '#contract/roadmap-config';
import type { HorizonRule } from '#domain/product/roadmap-setup';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { LateMark } from '../figures/late-mark';
import { FirstOf } from '../items/first-of';
import { StatusLozenge } from '../items/issue-cells';
import { usePeopleNames } from '../people/use-people-names';
import { ItemName } from '../roadmap/item-card';
import { ItemPeople, ItemProgress, ItemReleases } from '../roadmap/item-facts';
import { ItemReason } from '../roadmap/item-reason';
import styles from './roadmap-macro.module.css';

/** More rows than these are shown on request. */
const MOST_ROWS = 25;
/** What comes soonest stands first. */
const turns: readonly RoadmapColumn[] = ['now', 'next', 'later', 'done', 'not-shown'];

type Dates = NonNullable<RoadmapItem['dates']>;

function SourcedDay({
  known,
  edge,
}: {
  readonly known: Dates['start'] | Dates['due'];
  readonly edge: 'start' | 'due';
}) {
  const say = useText();
  const { day } = useFormats();
  if (known === null) return <Unknown label={say(`items.${edge}.none`)} reason={say(`items.${edge}.noneReason`)} />;
  if (known.source === 'own') return <>{day(known.day)}</>;
  const source = edge === 'start' ? 'roadmapMacro.start.below' : (`figures.source.${known.source}` as const);
  return <Explained text={say(source)}>{day(known.day)}</Explained>;
}

function Start({ dates }: { readonly dates: Dates }) {
  return (
    <span className={styles.line}>
      <SourcedDay known={dates.start} edge="start" />
    </span>
  );
}

function Due({ dates }: { readonly dates: Dates }) {
  const say = useText();
  const { day } = useFormats();
  const { finished, due } = dates;
  return (
    <span className={styles.line}>
      {finished === null ? <SourcedDay known={due} edge="due" /> : say('roadmap.item.done', { day: day(finished) })}
    </span>
  );
}

function Name({ item }: { readonly item: RoadmapItem }) {
  return (
    <span className={styles.name}>
      <ItemName item={item} />
    </span>
  );
}

/** A few words, which beside many columns would stand one below the other. */
const Words = ({ children }: { readonly children: ReactNode }) => <span className={styles.words}>{children}</span>;

interface ItemTableProps {
  readonly roadmap: ShownRoadmap;
  readonly rules: readonly HorizonRule[];
  readonly columns: readonly RoadmapTableColumn[];
}

function useCells({ roadmap, rules }: ItemTableProps) {
  const say = useText();
  const people = useMemo(
    () => [...new Set(roadmap.items.flatMap((item) => item.people?.accountIds ?? []))],
    [roadmap.items],
  );
  const names = usePeopleNames([people]);
  const releases = new Map(listedReleases(roadmap).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => releases.get(id) ?? null;
  const cells: Readonly<Record<RoadmapTableColumn, (item: RoadmapItem) => ReactNode>> = {
    status: ({ status }) => status && <StatusLozenge name={status.name} category={status.category} />,
    start: ({ dates }) => dates && <Start dates={dates} />,
    due: ({ dates }) => dates && <Due dates={dates} />,
    progress: ({ progress }) => progress && <ItemProgress progress={progress} />,
    releases: ({ releaseIds }) =>
      releaseIds && (
        <Words>
          <ItemReleases ids={releaseIds} nameOf={nameOf} />
        </Words>
      ),
    people: (item) =>
      item.people && (
        <Words>
          <ItemPeople people={item.people.accountIds} names={names} />
        </Words>
      ),
    late: ({ dates }) => dates?.isLate && <LateMark>{say('items.late')}</LateMark>,
    horizon: ({ column }) => <Words>{say(`roadmap.column.${column}`, { days: roadmap.doneDays })}</Words>,
    why: ({ why }) =>
      why && (
        <span className={styles.line}>
          <ItemReason why={why} rules={rules} nameOf={nameOf} />
        </span>
      ),
  };
  return cells;
}

/** The items one below the other, with what the author chose of each. */
export function ItemTable(props: ItemTableProps) {
  const { roadmap, columns } = props;
  const say = useText();
  const cells = useCells(props);
  const items = [...roadmap.items].sort((a, b) => turns.indexOf(a.column) - turns.indexOf(b.column));
  const chosen = columns
    .filter((column) => isShownIn(column, roadmap.shownAs?.hides ?? null))
    .map((id): FlatColumn<RoadmapItem> => ({ id, title: say(`roadmapMacro.column.${id}`), cell: cells[id] }));
  return (
    <FirstOf items={items} most={MOST_ROWS}>
      {(shown) => (
        <FlatTable
          label={say('roadmapMacro.table')}
          items={shown}
          keyOf={({ id }) => id}
          columns={[
            { id: 'name', title: say('roadmapMacro.column.name'), cell: (item) => <Name item={item} /> },
            ...chosen,
          ]}
        />
      )}
    </FirstOf>
  );
}
