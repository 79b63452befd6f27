import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import SectionMessage from '@atlaskit/section-message';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BaselinesView, ComparisonView } from '#contract/baseline';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { useWorkWords } from '../../messages/use-work-words';
import { Section } from '../../ui/layout/section';
import { Loaded } from '../failure/loaded';
import { useKeptState } from '../navigation/kept-state';
import { usePeopleNames } from '../people/use-people-names';
import { TakeDialog } from './baseline-dialog';
import styles from './baselines.module.css';
import { BaselinesTable } from './baselines-table';
import { ComparisonTable } from './comparison-table';
import { daysText } from './days-text';
import { LedgerSection } from './ledger-section';
import { baselinesQuery, comparisonQuery, type BaselineName } from './queries';

/** The comparison in a sentence. */
function Answer({ view }: { readonly view: ComparisonView }) {
  const say = useText();
  const formats = useFormats();
  const { known, later, earlier, median, max } = view.total.slips;
  const text = (days: number | null) => (days === null ? '' : daysText(days, say, formats));
  return (
    <p className={styles.text}>
      {say('baselines.compare.answer', { known, later, earlier, median: text(median), max: text(max) })}
    </p>
  );
}

function Comparison({ name }: { readonly name: BaselineName }) {
  const say = useText();
  const workWords = useWorkWords();
  const { day } = useFormats();
  const query = useQuery(comparisonQuery(name));
  return (
    <>
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('baselines.compare.loading')}
        loadedText={() => say('baselines.compare.loaded')}
      >
        {(view) => (
          <Section
            title={say('baselines.compare.title', { name: view.baseline.name })}
            note={say('baselines.compare.note', { day: day(view.baseline.day), work: workWords(view.work) })}
          >
            {view.isPartial && <SectionMessage appearance="warning">{say('baselines.compare.partial')}</SectionMessage>}
            <Answer view={view} />
            <ComparisonTable name={name} view={view} />
          </Section>
        )}
      </Loaded>
      <LedgerSection key={name.baselineId} name={name} />
    </>
  );
}

/** Who did what to baselines, newest first. */
function Changes({ changes }: Pick<BaselinesView, 'changes'>) {
  const say = useText();
  const { day, moment } = useFormats();
  const names = usePeopleNames([changes.map(({ by }) => by)]);
  return (
    <Section title={say('baselines.changes')}>
      <ol className={styles.changes} aria-label={say('baselines.changes')}>
        {changes.map(({ name, day: of, action, by, at }) => (
          <li key={`${String(at)} ${name}`}>
            {say(`baselines.change.${action}`, { name, day: day(of) })}{' '}
            <span className={styles.quiet}>
              {say('baselines.taken.by', { name: names.of(by) ?? say('people.unknown'), moment: moment(at) })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface ContentProps {
  readonly portfolioId: string;
  readonly view: BaselinesView;
}

function Content({ portfolioId, view }: ContentProps) {
  const say = useText();
  const [shownId, setShownId] = useKeptState<string | null>(`baselines/${portfolioId}`, null);
  const [isTaking, setTaking] = useState(false);
  const shown = view.baselines.find(({ baselineId }) => baselineId === shownId) ?? view.baselines[0];
  const take = view.mayEdit && (
    <Button appearance="primary" onClick={() => setTaking(true)}>
      {say('baselines.take')}
    </Button>
  );
  return (
    <>
      {shown === undefined ? (
        <EmptyState
          header={say('baselines.none')}
          headingLevel={2}
          description={say(view.mayEdit ? 'baselines.none.edit' : 'baselines.none.view')}
          primaryAction={take}
        />
      ) : (
        <>
          <Section title={say('baselines.title')} note={say('baselines.note')}>
            <BaselinesTable portfolioId={portfolioId} view={view} shown={shown} onShow={setShownId} />
            <div>{take}</div>
          </Section>
          <Comparison name={{ portfolioId, baselineId: shown.baselineId }} />
        </>
      )}
      {view.changes.length > 0 && <Changes changes={view.changes} />}
      {isTaking && (
        <TakeDialog portfolioId={portfolioId} presentDay={view.presentDay} onClose={() => setTaking(false)} />
      )}
    </>
  );
}

/** Promises by name, what has slipped since, and who moved it. */
export function BaselinesTab({ portfolioId }: { readonly portfolioId: string }) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(baselinesQuery(portfolioId))}
      shape="rows"
      loadingLabel={say('baselines.loading')}
      loadedText={({ baselines }) => say('baselines.loaded', { count: baselines.length })}
    >
      {(view) => <Content portfolioId={portfolioId} view={view} />}
    </Loaded>
  );
}
