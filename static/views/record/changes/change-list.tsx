import Button from '@atlaskit/button/new';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Fragment, useMemo, type ReactNode } from 'react';
import type { RecordChange } from '#contract/record-changes';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { Loaded } from '../../failure/loaded';
import { useIdentityNames } from '../../people/use-identity-names';
import type { ChangeWording } from './change-wording';
import styles from './changes.module.css';

/** Who a change names: whoever has an account, groups, and others that are named in full. */
export type Named =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'everyone' | 'named' };

/** A change of any record. */
type AnyChange = Omit<RecordChange, 'fields'> & { readonly fields: readonly unknown[] };

interface ChangesPage<C> {
  readonly changes: readonly C[];
  readonly mayUndo: boolean;
}

/**
 * How changes are written, with the names of all that they name.
 *
 * @param pages asked for page by page
 */
export function useChangeWording<F>(
  pages: readonly (readonly (Pick<RecordChange, 'by'> & { readonly fields: readonly F[] })[])[],
  namedIn: (field: F) => readonly Named[],
): ChangeWording {
  const say = useText();
  const { day, number, percent } = useFormats();
  const named = useMemo(
    () => pages.map((page) => page.map(({ by, fields }) => ({ by, named: fields.flatMap(namedIn) }))),
    [pages, namedIn],
  );
  const people = named.map((page) =>
    page.flatMap((one) => [one.by, ...one.named.flatMap((who) => (who.kind === 'person' ? [who.accountId] : []))]),
  );
  const groups = useMemo(
    () => named.flat().flatMap((one) => one.named.flatMap((who) => (who.kind === 'group' ? [who.groupId] : []))),
    [named],
  );
  const { person, group } = useIdentityNames(people, groups);
  return { say, day, number, percent, personName: person, groupName: group };
}

interface ChangeProps {
  readonly change: AnyChange;
  readonly lines: readonly string[];
  readonly byName: string;
}

/** One change: what it was, whose and when, and what it did to each field. */
function Change({ change, lines, byName }: ChangeProps) {
  const say = useText();
  const { moment } = useFormats();
  return (
    <>
      <p className={styles.what}>{say(`changes.action.${change.action}`)}</p>
      <p className={styles.who}>
        {change.action === 'account-closed'
          ? moment(change.at)
          : say('changes.by', { name: byName, moment: moment(change.at) })}
      </p>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {change.hasHidden && <p className={styles.who}>{say('changes.hidden')}</p>}
    </>
  );
}

interface UndoButtonProps {
  readonly isRunning: boolean;
  readonly onUndo: () => void;
}

export function UndoButton({ isRunning, onUndo }: UndoButtonProps) {
  const say = useText();
  return (
    <div>
      <Button spacing="compact" isLoading={isRunning} onClick={onUndo}>
        {say('changes.undo')}
      </Button>
    </div>
  );
}

interface ChangeListProps<C extends AnyChange> {
  readonly query: UseInfiniteQueryResult<InfiniteData<ChangesPage<C>>>;
  readonly changes: readonly C[];
  readonly linesOf: (change: C) => readonly string[];
  readonly personName: (accountId: string) => string;
  /** What takes the newest change back; shown to whoever may. */
  readonly undo: (version: number) => ReactNode;
  /** Entries that stand before a change. @param later the one before it in the list */
  readonly before?: (change: C, later: C | undefined) => ReactNode;
}

/** Who changed what of a record, newest first; the newest change can be undone. */
export function ChangeList<C extends AnyChange>(props: ChangeListProps<C>) {
  const { query, changes, linesOf, personName, undo, before } = props;
  const say = useText();
  const mayUndo = query.data?.pages[0]?.mayUndo ?? false;
  return (
    <Section title={say('changes.title')} note={say('changes.note')}>
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('changes.loading')}
        loadedText={() => say('changes.loaded', { count: changes.length })}
      >
        {() => (
          <ol className={styles.changes} aria-label={say('changes.title')}>
            {changes.map((change, at) => (
              <Fragment key={change.version}>
                {before?.(change, changes[at - 1])}
                <li className={styles.change}>
                  <Change change={change} lines={linesOf(change)} byName={personName(change.by)} />
                  {at === 0 && mayUndo && undo(change.version)}
                </li>
              </Fragment>
            ))}
          </ol>
        )}
      </Loaded>
      {query.hasNextPage && (
        <div>
          <Button isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('changes.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
