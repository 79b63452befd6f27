import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LevellingView, ProposedMove } from '#contract/capacity';
import { showResultFlag } from '../../bridge/flag';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { Loaded } from '../failure/loaded';
import { IssueLink } from '../navigation/links';
import { usePeopleNames } from '../people/use-people-names';
import styles from './capacity.module.css';
import { levellingQuery } from './queries';

type Words = ReturnType<typeof wordsOf>;

/** What is told of a move, on the page and in what is copied. */
function wordsOf(say: Say, { day, number }: Formats, nameOf: (accountId: string) => string) {
  const span = ({ first, last }: ProposedMove['from']) =>
    say('capacity.items.spanOf', { first: day(first), last: day(last) });
  return {
    person: ({ accountId }: ProposedMove) => nameOf(accountId),
    from: ({ from }: ProposedMove) => span(from),
    to: ({ to }: ProposedMove) => span(to),
    because: ({ because, frees }: ProposedMove) =>
      say('capacity.level.reason', {
        day: day(because.day),
        booked: number(because.booked),
        available: number(because.available),
        frees: number(frees),
      }),
    beyond: ({ beyondFloat }: ProposedMove) => say('capacity.level.days', { days: beyondFloat }),
  };
}

function columnsOf(say: Say, words: Words): FlatColumn<ProposedMove>[] {
  return [
    {
      id: 'issue',
      title: say('capacity.level.issue'),
      cell: ({ key, summary }) => (
        <span className={styles.issue}>
          <IssueLink issueKey={key}>{summary === '' ? key : summary}</IssueLink>
          <span className={styles.quiet}>{key}</span>
        </span>
      ),
    },
    { id: 'person', title: say('capacity.level.person'), cell: words.person },
    { id: 'from', title: say('capacity.level.from'), cell: words.from },
    { id: 'to', title: say('capacity.level.to'), cell: words.to },
    { id: 'because', title: say('capacity.level.because'), cell: words.because },
    { id: 'beyond', title: say('capacity.level.beyond'), cell: words.beyond },
  ];
}

/** Lines with tabs, as spreadsheets and pages take them. */
function textOf({ moves, costly }: LevellingView, say: Say, words: Words): string {
  const titles = (['issue', 'person', 'from', 'to', 'because', 'beyond'] as const).map((id) =>
    say(`capacity.level.${id}`),
  );
  const lines = [...moves, ...costly].map((move) => [
    `${move.key} ${move.summary}`,
    ...[words.person, words.from, words.to, words.because, words.beyond].map((word) => word(move)),
  ]);
  return [titles, ...lines].map((cells) => cells.join('\t')).join('\n');
}

function Costs({ cost }: Pick<LevellingView, 'cost'>) {
  const say = useText();
  return (
    <ul className={styles.apart}>
      {cost.map(({ projectKey, days, moves }) => (
        <li key={projectKey}>{say('capacity.level.cost', { project: projectKey, days, moves })}</li>
      ))}
    </ul>
  );
}

function Moves({ view, words }: { readonly view: LevellingView; readonly words: Words }) {
  const say = useText();
  const columns = columnsOf(say, words);
  const keyOf = ({ key }: ProposedMove) => key;
  return (
    <>
      <h3 className={styles.heading}>{say('capacity.level.within')}</h3>
      {view.moves.length === 0 ? (
        <QuietNotice>{say('capacity.level.within.none')}</QuietNotice>
      ) : (
        <FlatTable label={say('capacity.level.within')} columns={columns} items={view.moves} keyOf={keyOf} />
      )}
      {view.costly.length > 0 && (
        <>
          <h3 className={styles.heading}>{say('capacity.level.costly')}</h3>
          <Costs cost={view.cost} />
          <FlatTable label={say('capacity.level.costly')} columns={columns} items={view.costly} keyOf={keyOf} />
        </>
      )}
    </>
  );
}

function Proposal({ view }: { readonly view: LevellingView }) {
  const say = useText();
  const formats = useFormats();
  const names = usePeopleNames([[...view.moves, ...view.costly].map(({ accountId }) => accountId)]);
  const words = wordsOf(say, formats, (id) => names.of(id) ?? say('capacity.row.unknownPerson'));
  const { excess, moves, costly, people, morePeople } = view;
  if (excess.before === 0) return <QuietNotice>{say('capacity.level.nothing')}</QuietNotice>;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(view, say, words));
      showResultFlag('levelling', say('capacity.level.copied'), 'success');
    } catch {
      showResultFlag('levelling', say('capacity.level.copyFailed'), 'error');
    }
  };
  return (
    <>
      <p className={styles.formula}>
        {say('capacity.level.answer', {
          before: formats.number(excess.before),
          within: formats.number(excess.withinFloat),
          after: formats.number(excess.withCost),
          moves: moves.length,
          costly: costly.length,
        })}{' '}
        {say('capacity.level.people', { people, more: morePeople })}
      </p>
      <Moves view={view} words={words} />
      {moves.length + costly.length > 0 && (
        <div>
          <Button onClick={() => void copy()}>{say('capacity.level.copy')}</Button>
        </div>
      )}
    </>
  );
}

/** Which issues could start later; asked for by a button, because it takes its time. */
export function LevellingSection({ portfolioId }: { readonly portfolioId: string | null }) {
  const say = useText();
  const [isAsked, setAsked] = useState(false);
  const query = useQuery({ ...levellingQuery(portfolioId), enabled: isAsked });
  const ask = () => {
    if (isAsked) void query.refetch();
    else setAsked(true);
  };
  return (
    <Section title={say('capacity.level')} note={say('capacity.level.note')}>
      <div>
        <Button onClick={ask} isLoading={query.isFetching}>
          {say(query.data ? 'capacity.level.again' : 'capacity.level.ask')}
        </Button>
      </div>
      {isAsked && (
        <Loaded
          query={query}
          shape="rows"
          loadingLabel={say('capacity.level.loading')}
          loadedText={({ moves }) => say('capacity.level.loaded', { count: moves.length })}
        >
          {(view) => <Proposal view={view} />}
        </Loaded>
      )}
    </Section>
  );
}
