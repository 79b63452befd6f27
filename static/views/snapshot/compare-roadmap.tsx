import type { ReactNode } from 'react';
import type { RoadmapColumn } from '#contract/roadmap';
import type { RoadmapContent } from '#contract/snapshot';
import { compareRoadmaps, type ChangedItem, type ComparedItem } from '#domain/snapshot/compare-roadmap';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import styles from './snapshot.module.css';

/** In which ways an item is otherwise, in words. */
function useChangeText(): (change: ChangedItem) => string {
  const say = useText();
  const formats = useFormats();
  const column = (name: RoadmapColumn) => say(`roadmap.column.${name}`, { days: 0 });
  const day = (value: Day | null) => (value === null ? say('snapshot.compare.noDay') : formats.day(value));
  const period = ({ start, due }: { readonly start: Day | null; readonly due: Day | null }) =>
    say('snapshot.compare.period', { start: day(start), due: day(due) });
  return ({ formerName, moved, days }) =>
    [
      ...(formerName === null ? [] : [say('snapshot.compare.renamed', { name: formerName })]),
      ...(moved ? [say('snapshot.compare.moved', { from: column(moved.from), to: column(moved.to) })] : []),
      ...(days ? [say('snapshot.compare.days', { from: period(days.from), to: period(days.to) })] : []),
    ].join(' · ');
}

interface ListProps<T> {
  readonly title: string;
  readonly entries: readonly T[];
  readonly itemOf: (entry: T) => ComparedItem;
  readonly more?: (entry: T) => ReactNode;
}

function List<T>({ title, entries, itemOf, more }: ListProps<T>) {
  if (entries.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {entries.map((entry, at) => (
          // Without keys several may have one name.
          <li key={at}>
            {itemOf(entry).name} {more && <span className={styles.quiet}>{more(entry)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const itself = (item: ComparedItem): ComparedItem => item;

function Differences({ then, now }: { readonly then: readonly ComparedItem[]; readonly now: readonly ComparedItem[] }) {
  const say = useText();
  const textOf = useChangeText();
  const { added, gone, changed } = compareRoadmaps(then, now);
  if (added.length + gone.length + changed.length === 0)
    return <QuietNotice>{say('snapshot.compare.same')}</QuietNotice>;
  return (
    <>
      <List title={say('snapshot.compare.added')} entries={added} itemOf={itself} />
      <List title={say('snapshot.compare.gone')} entries={gone} itemOf={itself} />
      <List title={say('snapshot.compare.changed')} entries={changed} itemOf={({ item }) => item} more={textOf} />
    </>
  );
}

interface CompareRoadmapProps {
  readonly frozen: RoadmapContent;
  readonly live: RoadmapContent;
}

/** What of a frozen roadmap is otherwise in the live one. */
export const CompareRoadmap = ({ frozen, live }: CompareRoadmapProps) => (
  <Differences then={frozen.excerpt.roadmap.items} now={live.excerpt.roadmap.items} />
);
