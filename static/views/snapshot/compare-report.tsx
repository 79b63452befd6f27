import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { LiveBeside, ReportContent } from '#contract/snapshot';
import { compareReports, type FigureThenNow, type StateThenNow } from '#domain/snapshot/compare-report';
import type { HealthState } from '#contract/health';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable } from '../../ui/table/flat-table';
import { HealthMark } from '../health/health-mark';
import styles from './snapshot.module.css';

/** [then, now] */
function valuesOf(row: FigureThenNow, { day, number, percent }: Formats, say: Say): readonly [string, string] {
  const unknown = say('snapshot.compare.unknown');
  const both = <T,>({ then, now }: { then: T | null; now: T | null }, write: (value: T) => string) =>
    [then === null ? unknown : write(then), now === null ? unknown : write(now)] as const;
  switch (row.unit) {
    case 'count':
      return both(row, number);
    case 'fraction':
      return both(row, percent);
    case 'day':
      return both(row, day);
  }
}

function Figures({ rows, frozenTitle }: { readonly rows: readonly FigureThenNow[]; readonly frozenTitle: string }) {
  const say = useText();
  const formats = useFormats();
  return (
    <FlatTable
      label={say('snapshot.compare.title')}
      items={rows}
      keyOf={({ figure }) => figure}
      columns={[
        {
          id: 'figure',
          title: say('snapshot.compare.figure'),
          cell: ({ figure }) => say(`snapshot.compare.figure.${figure}`),
        },
        { id: 'then', title: frozenTitle, align: 'number', cell: (row) => valuesOf(row, formats, say)[0] },
        {
          id: 'now',
          title: say('snapshot.compare.live'),
          align: 'number',
          cell: (row) => {
            const [then, now] = valuesOf(row, formats, say);
            return then === now ? now : <strong>{now}</strong>;
          },
        },
      ]}
    />
  );
}

function State({ state, absent }: { readonly state: HealthState | null; readonly absent: string }) {
  return state === null ? <span className={styles.quiet}>{absent}</span> : <HealthMark state={state} />;
}

function States({ rows, frozenTitle }: { readonly rows: readonly StateThenNow[]; readonly frozenTitle: string }) {
  const say = useText();
  return (
    <FlatTable
      label={say('snapshot.compare.projects')}
      items={rows}
      keyOf={(row) => String(rows.indexOf(row))}
      columns={[
        {
          id: 'project',
          title: say('snapshot.compare.project'),
          cell: ({ name, formerName }) => (
            <>
              {name}{' '}
              {formerName !== null && (
                <span className={styles.quiet}>{say('snapshot.compare.renamed', { name: formerName })}</span>
              )}
            </>
          ),
        },
        {
          id: 'then',
          title: frozenTitle,
          cell: ({ then }) => <State state={then} absent={say('snapshot.compare.notThen')} />,
        },
        {
          id: 'now',
          title: say('snapshot.compare.live'),
          cell: ({ now }) => <State state={now} absent={say('snapshot.compare.notNow')} />,
        },
      ]}
    />
  );
}

interface CompareReportProps {
  readonly frozen: ReportContent;
  readonly live: ReportContent;
  /** See `LiveBeside`. */
  readonly formerly: LiveBeside['formerly'];
}

const hasMoved = ({ then, now }: FigureThenNow): boolean => then !== now;
const isOtherwise = ({ formerName, then, now }: StateThenNow): boolean => formerName !== null || then !== now;

interface Rows {
  readonly figures: readonly FigureThenNow[];
  readonly states: readonly StateThenNow[];
}

const onlyDifferent = ({ figures, states }: Rows): Rows => ({
  figures: figures.filter(hasMoved),
  states: states.filter(isOtherwise),
});

const countOf = ({ figures, states }: Rows): number => figures.length + states.length;

/** Figures and states of a frozen report beside those of the live one: what differs, and on request what does not. */
export function CompareReport({ frozen, live, formerly }: CompareReportProps) {
  const say = useText();
  const { day } = useFormats();
  const frozenTitle = say('snapshot.compare.frozen', { day: day(frozen.report.day) });
  const { figures, projects } = compareReports(frozen.report, live.report, formerly);
  const [isWhole, setIsWhole] = useState(false);
  const all = { figures, states: projects ?? [] };
  const different = onlyDifferent(all);
  const { figures: rows, states } = isWhole ? all : different;
  const same = countOf(all) - countOf(different);
  return (
    <>
      {countOf(different) === 0 && <QuietNotice>{say('snapshot.compare.same')}</QuietNotice>}
      {rows.length > 0 && <Figures rows={rows} frozenTitle={frozenTitle} />}
      {states.length > 0 && (
        <Section title={say('snapshot.compare.projects')}>
          <States rows={states} frozenTitle={frozenTitle} />
        </Section>
      )}
      {same > 0 && (
        <span>
          <Button spacing="compact" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? say('snapshot.compare.hideSame') : say('snapshot.compare.showSame', { count: same })}
          </Button>
        </span>
      )}
    </>
  );
}
