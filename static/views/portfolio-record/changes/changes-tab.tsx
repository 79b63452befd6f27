import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, useMemo } from 'react';
import type { RecordView } from '#contract/portfolio-record';
import type { FieldChange, RecordChange } from '#contract/record-changes';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { Loaded } from '../../failure/loaded';
import { useIdentityNames } from '../../people/use-identity-names';
import { recordChangesQuery } from '../queries';
import { useUndo } from '../use-record-actions';
import { OverrideLines } from './override-lines';
import { linesOf, type ChangeWording } from './change-lines';
import styles from './changes.module.css';

const granteesIn = (field: FieldChange) =>
  field.field === 'sponsors' ||
  field.field === 'editors' ||
  field.field === 'viewers' ||
  field.field === 'money-viewers'
    ? [...field.added, ...field.removed]
    : [];

/** Account ids of everybody who is named by some changes. */
const peopleIn = (changes: readonly RecordChange[]): string[] =>
  changes.flatMap(({ by, fields }) => [
    by,
    ...fields.flatMap((field) =>
      field.field === 'owner'
        ? [field.from, field.to]
        : granteesIn(field).flatMap((grantee) => (grantee.kind === 'person' ? [grantee.accountId] : [])),
    ),
  ]);

const groupsIn = (changes: readonly RecordChange[]): string[] => [
  ...new Set(
    changes.flatMap(({ fields }) =>
      fields.flatMap(granteesIn).flatMap((grantee) => (grantee.kind === 'group' ? [grantee.groupId] : [])),
    ),
  ),
];

function useWording(pages: readonly (readonly RecordChange[])[]): ChangeWording {
  const say = useText();
  const { day, number, percent } = useFormats();
  const groupIds = useMemo(() => groupsIn(pages.flat()), [pages]);
  const { person, group } = useIdentityNames(pages.map(peopleIn), groupIds);
  return { say, day, number, percent, personName: person, groupName: group };
}

interface ChangeProps {
  readonly change: Omit<RecordChange, 'fields'>;
  readonly lines: readonly string[];
  readonly byName: string;
}

/** One change: what it was, whose and when, and what it did to each field. */
export function Change({ change, lines, byName }: ChangeProps) {
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

function Undo({ record, version }: { readonly record: RecordView; readonly version: number }) {
  const say = useText();
  const undo = useUndo({ ...record, version });
  return (
    <div>
      <Button spacing="compact" isLoading={undo.isRunning} onClick={() => undo.run()}>
        {say('changes.undo')}
      </Button>
    </div>
  );
}

/** Who changed what, newest first; the newest change can be undone. */
export function ChangesTab({ record }: { readonly record: RecordView }) {
  const say = useText();
  const query = useInfiniteQuery(recordChangesQuery(record.portfolioId));
  const pages = useMemo(() => query.data?.pages.map(({ changes }) => changes) ?? [], [query.data]);
  const overrides = query.data?.pages.flatMap((page) => page.overrides) ?? [];
  const wording = useWording(pages);
  const changes = pages.flat();
  const newest = changes[0];
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
                <OverrideLines
                  overrides={overrides.filter(
                    (one) => one.at >= change.at && one.at < (changes[at - 1]?.at ?? Infinity),
                  )}
                />
                <li className={styles.change}>
                  <Change
                    change={change}
                    lines={change.fields.flatMap((field) => linesOf(field, wording))}
                    byName={wording.personName(change.by)}
                  />
                  {change === newest && mayUndo && <Undo record={record} version={change.version} />}
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
