import { IconButton } from '@atlaskit/button/new';
import type { PlanRefusal } from '#contract/timeline-plan';
import type { Day } from '#domain/units';
import { useFormats } from '../../../messages/use-formats';
import { useText, type Say } from '../../../messages/use-text';
import { CrossIcon } from '../../../ui/icon/icons';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import { LateMark } from '../../figures/late-mark';
import styles from '../timeline-view.module.css';
import { useDateWords } from '../use-date-words';
import type { ChangeLine } from './change-lines';
import { useRefusalWords } from './use-refusal-words';

/** One of the two days, and what it becomes; plain where it stays. */
function DayChangeCell({ before, after }: { readonly before: Day | null; readonly after: Day | null }) {
  const say = useText();
  const { day } = useFormats();
  const words = (value: Day | null) => (value === null ? say('planning.change.none') : day(value));
  if (before === after) return <span className={styles.quiet}>{words(before)}</span>;
  return <strong>{say('planning.change.fromTo', { from: words(before), to: words(after) })}</strong>;
}

/** Where the due day came from until now, where that was not the item itself and it gets one of its own. */
function SourceNote({ line: { inJira, change } }: { readonly line: ChangeLine }) {
  const say = useText();
  const { day } = useFormats();
  const source = inJira?.dueSource ?? null;
  if (source === null || source === 'own' || inJira?.due == null || change.after.due === null) return null;
  return <li className={styles.quiet}>{say(`planning.change.source.${source}`, { day: day(inJira.due) })}</li>;
}

function Notes({ line, refusal }: { readonly line: ChangeLine; readonly refusal: PlanRefusal | undefined }) {
  const say = useText();
  const words = useDateWords();
  const refusalWords = useRefusalWords();
  const { item, inJira, isStale, conflicts } = line;
  const now = inJira && words.period(inJira.start, inJira.due);
  const stale = now === null ? say('planning.change.stale.none') : say('planning.change.stale', { period: now });
  const problems = [
    ...(refusal ? [refusalWords(refusal)] : []),
    ...(item === null ? [say('planning.change.gone')] : []),
    ...(isStale && refusal?.code !== 'changed-meanwhile' ? [stale] : []),
    ...conflicts.map(words.conflict),
  ];
  return (
    <ul className={styles.notes}>
      {problems.map((problem) => (
        <li key={problem}>
          <LateMark>{problem}</LateMark>
        </li>
      ))}
      <SourceNote line={line} />
    </ul>
  );
}

interface ChangeTableProps {
  readonly lines: readonly ChangeLine[];
  readonly refused: ReadonlyMap<string, PlanRefusal>;
  /** null: just now nothing can be taken back. */
  readonly onTakeBack: ((key: string) => void) | null;
}

type Column = FlatColumn<ChangeLine>;

function columnsOf(say: Say, refused: ChangeTableProps['refused']): Column[] {
  return [
    {
      id: 'item',
      title: say('planning.change.item'),
      cell: ({ key, item }) => (
        <div className={styles.changeName}>
          {item?.name ?? key}
          <div className={styles.quiet}>{key}</div>
        </div>
      ),
    },
    { id: 'project', title: say('planning.change.project'), cell: ({ item }) => item?.project.name ?? '' },
    {
      id: 'start',
      title: say('planning.change.start'),
      cell: ({ change: { before, after } }) => <DayChangeCell before={before.start} after={after.start} />,
    },
    {
      id: 'due',
      title: say('planning.change.due'),
      cell: ({ change: { before, after } }) => <DayChangeCell before={before.due} after={after.due} />,
    },
    {
      id: 'notes',
      title: say('planning.change.notes'),
      cell: (line) => <Notes line={line} refusal={refused.get(line.key)} />,
    },
  ];
}

const actionsOf = (say: Say, onTakeBack: (key: string) => void): Column => ({
  id: 'actions',
  title: say('planning.change.actions'),
  cell: ({ key, item }) => (
    <IconButton
      icon={CrossIcon}
      label={say('planning.takeBackOf', { name: item?.name ?? key })}
      appearance="subtle"
      spacing="compact"
      onClick={() => onTakeBack(key)}
    />
  ),
});

/** Every change: of which item in which project, from when to when, and what speaks against it. */
export function ChangeTable({ lines, refused, onTakeBack }: ChangeTableProps) {
  const say = useText();
  const columns = columnsOf(say, refused);
  return (
    <FlatTable
      label={say('planning.title')}
      columns={onTakeBack === null ? columns : [...columns, actionsOf(say, onTakeBack)]}
      items={lines}
      keyOf={({ key }) => key}
    />
  );
}
