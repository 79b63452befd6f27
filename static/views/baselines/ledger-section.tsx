import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LedgerLine, LedgerView } from '#contract/baseline';
import type { Day } from '#domain/units';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { Loaded } from '../failure/loaded';
import { IssueLink } from '../navigation/links';
import { usePeopleNames, type PeopleNames } from '../people/use-people-names';
import styles from './baselines.module.css';
import { daysText } from './days-text';
import { LedgerFilterBar } from './ledger-filter';
import { ledgerQuery, type BaselineName, type LedgerFilter } from './queries';
import { ReasonCell } from './reason-cell';

interface Wording {
  readonly say: Say;
  readonly formats: Formats;
  readonly names: PeopleNames;
}

function Days({ line, wording }: { readonly line: LedgerLine; readonly wording: Wording }) {
  const { say, formats } = wording;
  if (line.days === null)
    return <Unknown label={say('baselines.day.none')} reason={say('baselines.ledger.notCounted')} />;
  const text = daysText(line.days, say, formats);
  if (line.counts) return <>{text}</>;
  return (
    <Explained text={say('baselines.ledger.notCounted')}>
      <span className={styles.quiet}>({text})</span>
    </Explained>
  );
}

function What({ line, wording }: { readonly line: LedgerLine; readonly wording: Wording }) {
  const { say, formats } = wording;
  const day = (one: Day | null) => (one === null ? '–' : formats.day(one));
  return (
    <span className={styles.item}>
      {line.cause !== 'untold' && say('baselines.ledger.move', { from: day(line.from), to: day(line.to) })}
      <span className={styles.quiet}>{say(`baselines.ledger.cause.${line.cause}`)}</span>
    </span>
  );
}

function When({ line, wording }: { readonly line: LedgerLine; readonly wording: Wording }) {
  const { say, formats, names } = wording;
  const { at, author } = line;
  return (
    <span className={styles.item}>
      {author === null ? say('baselines.ledger.nobody') : (names.of(author) ?? say('people.unknown'))}
      <span className={styles.quiet}>{at === null ? say('baselines.ledger.unknownWhen') : formats.moment(at)}</span>
    </span>
  );
}

function columnsOf(name: BaselineName, wording: Wording, mayGive: boolean): FlatColumn<LedgerLine>[] {
  const { say, names } = wording;
  return [
    {
      id: 'item',
      title: say('baselines.ledger.column.item'),
      cell: ({ key, summary }) => (
        <span className={styles.item}>
          <IssueLink issueKey={key}>{summary === '' ? key : summary}</IssueLink>
          <span className={styles.quiet}>{key}</span>
        </span>
      ),
    },
    {
      id: 'when',
      title: say('baselines.ledger.column.when'),
      cell: (line) => <When line={line} wording={wording} />,
    },
    { id: 'what', title: say('baselines.ledger.column.what'), cell: (line) => <What line={line} wording={wording} /> },
    {
      id: 'days',
      title: say('baselines.ledger.column.days'),
      align: 'number',
      cell: (line) => <Days line={line} wording={wording} />,
    },
    {
      id: 'reason',
      title: say('baselines.ledger.column.reason'),
      cell: (line) => <ReasonCell name={name} line={line} mayGive={mayGive} names={names} />,
    },
  ];
}

interface ShownProps {
  readonly name: BaselineName;
  readonly pages: readonly LedgerView[];
  readonly wording: Wording;
}

function Shown({ name, pages, wording }: ShownProps) {
  const { say } = wording;
  const lines = pages.flatMap((page) => page.lines);
  if (lines.length === 0) return <QuietNotice>{say('baselines.ledger.none')}</QuietNotice>;
  return (
    <FlatTable
      label={say('baselines.ledger.title')}
      items={lines}
      keyOf={({ issueId, at, part, cause }) => [issueId, at, part, cause].join(' ')}
      columns={columnsOf(name, wording, pages[0]?.mayGiveReasons ?? false)}
    />
  );
}

const peopleOf = ({ lines, byPerson }: LedgerView): string[] =>
  [
    ...byPerson.map(({ key }) => key),
    ...lines.flatMap(({ author, reason }) => [author, ...(reason ? [reason.by] : [])]),
  ].filter((id) => id !== null);

const noFilter: LedgerFilter = { isLaterOnly: false, order: 'time' };

/** Who moved what since the baseline. */
export function LedgerSection({ name }: { readonly name: BaselineName }) {
  const say = useText();
  const formats = useFormats();
  const [filter, setFilter] = useState(noFilter);
  const query = useInfiniteQuery(ledgerQuery(name, filter));
  const pages = query.data?.pages ?? [];
  const names = usePeopleNames(pages.map(peopleOf));
  const [first] = pages;
  const note = first && say('baselines.ledger.note', { sum: daysText(first.sum, say, formats) });
  const shown = pages.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Section title={say('baselines.ledger.title')} {...(note !== undefined && { note })}>
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('baselines.ledger.loading')}
        loadedText={(data) => say('baselines.ledger.loaded', { count: data.pages[0]?.total ?? 0 })}
      >
        {(data) => (
          <>
            {first && <LedgerFilterBar view={first} names={names} filter={filter} onFilter={setFilter} />}
            <Shown name={name} pages={data.pages} wording={{ say, formats, names }} />
          </>
        )}
      </Loaded>
      {first && first.total > 0 && (
        <div className={styles.more}>
          <span>{say('baselines.ledger.shown', { shown, total: first.total })}</span>
          {query.hasNextPage && (
            <Button isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {say('baselines.ledger.more')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
