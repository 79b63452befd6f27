import type { RoadmapItem } from '#contract/roadmap';
import { useFormats } from '../../messages/use-formats';
import { usePeriodText } from '../../messages/use-period-text';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { LateMark } from '../figures/late-mark';
import { issueCount } from '../figures/progress';
import { IssueProgress } from '../figures/progress-cell';
import type { PeopleNames } from '../people/use-people-names';
import styles from './roadmap.module.css';

type Dates = NonNullable<RoadmapItem['dates']>;

/** When, and where that comes from. */
export function ItemDates({ dates }: { readonly dates: Dates }) {
  const say = useText();
  const { day } = useFormats();
  const periodText = usePeriodText();
  const { start, due, finished, isLate } = dates;
  if (finished !== null) return <span>{say('roadmap.item.done', { day: day(finished) })}</span>;
  const text = periodText(start?.day ?? null, due?.day ?? null);
  if (text === null) return <span className={styles.quiet}>{say('roadmap.item.undated')}</span>;
  const sourceOf = (known: Dates['start'] | Dates['due']) =>
    known === null ? say('roadmap.item.source.none') : say(`figures.source.${known.source}`);
  return (
    <span>
      <Explained text={say('roadmap.item.source', { start: sourceOf(start), due: sourceOf(due) })}>{text}</Explained>{' '}
      {isLate && <LateMark>{say('items.late')}</LateMark>}
    </span>
  );
}

export function ItemProgress({ progress }: { readonly progress: NonNullable<RoadmapItem['progress']> }) {
  const say = useText();
  if (issueCount(progress.issues) === 0) return <span className={styles.quiet}>{say('roadmap.item.noWork')}</span>;
  return <IssueProgress issues={progress.issues} />;
}

const MOST_NAMES = 2;

/** The first names, and how many more there are. */
export function ItemPeople({
  people,
  names,
}: {
  readonly people: readonly string[] | null;
  readonly names: PeopleNames;
}) {
  const say = useText();
  if (people === null) return <span>{say('roadmap.item.people.notKnown')}</span>;
  if (people.length === 0) return null;
  const known = people.flatMap((person) => names.of(person) ?? []);
  if (known.length === 0) return <span>{say('roadmap.item.people.unknown', { count: people.length })}</span>;
  const first = known.slice(0, MOST_NAMES);
  return (
    <span title={known.join(', ')}>
      {say('roadmap.item.people', { names: first.join(', '), more: people.length - first.length })}
    </span>
  );
}

/** Releases by name, as far as they are listed. */
export function ItemReleases({ ids, nameOf }: { readonly ids: readonly string[]; readonly nameOf: ReleaseName }) {
  const say = useText();
  const known = ids.flatMap((id) => nameOf(id) ?? []);
  if (known.length === 0) return null;
  const first = known.slice(0, MOST_NAMES);
  return (
    <span title={known.join(', ')}>
      {say('roadmap.item.releases', { names: first.join(', '), more: known.length - first.length })}
    </span>
  );
}

/** null: it is archived, or was released long ago. */
export type ReleaseName = (id: string) => string | null;
