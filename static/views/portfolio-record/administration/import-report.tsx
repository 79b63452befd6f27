import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { ImportCount, ImportedName, ImportOutcome } from '#contract/record-file';
import type { RecordProblem } from '#contract/record-problems';
import { useSayMessage, useText } from '../../../messages/use-text';
import { FactLine, FactLines } from '../../../ui/layout/compact';
import { problemWords } from '../editor/field-problem';
import styles from './administration.module.css';

const MOST_SHOWN = 20;

function Names({ portfolios }: { readonly portfolios: readonly ImportedName[] }) {
  const say = useText();
  const count = portfolios.length;
  const names = portfolios.slice(0, MOST_SHOWN).map(({ name }) => name);
  const rest = count - names.length;
  const all = rest > 0 ? [...names, say('admin.import.more', { count: rest })] : names;
  return <>{say('admin.import.names', { count, names: all.join(', ') })}</>;
}

function Problems({ problems }: { readonly problems: readonly RecordProblem[] }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const rest = problems.length - MOST_SHOWN;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, MOST_SHOWN).map((problem, at) => (
        <li key={at}>
          {say('admin.import.problem', {
            path: problem.path === '' ? say('admin.import.whole') : problem.path,
            problem: sayMessage(problemWords(problem)),
          })}
        </li>
      ))}
      {rest > 0 && <li>{say('admin.import.more', { count: rest })}</li>}
    </ul>
  );
}

const states = ['added', 'replaced', 'unchanged'] as const;

/** What would be added, replaced, and left alone; states of which there is nothing are left out. */
function Portfolios({ outcome }: { readonly outcome: ImportOutcome }) {
  const say = useText();
  return (
    <>
      {states.map(
        (state) =>
          outcome[state].length > 0 && (
            <FactLine key={state} name={say(`admin.import.${state}`)}>
              <Names portfolios={outcome[state]} />
            </FactLine>
          ),
      )}
    </>
  );
}

function Others({ others }: { readonly others: readonly ImportCount[] }) {
  const say = useText();
  const present = others.filter(({ added, replaced, unchanged }) => added + replaced + unchanged > 0);
  return (
    <>
      {present.map(({ kind, ...counts }) => (
        <FactLine key={kind} name={say(`admin.import.of.${kind}`)}>
          {states
            .filter((state) => counts[state] > 0)
            .map((state) => say(`admin.import.count.${state}`, { count: counts[state] }))
            .join(', ')}
        </FactLine>
      ))}
    </>
  );
}

interface ImportReportProps {
  /** Of the file. */
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** What carries it out; shown where something would happen and nothing is in the way. */
  readonly children: ReactNode;
}

/** What importing a file would do. */
export function ImportReport({ name, outcome, children }: ImportReportProps) {
  const say = useText();
  const { added, replaced, others, problems, warnings } = outcome;
  const wouldChange = added.length + replaced.length > 0 || others.some((one) => one.added + one.replaced > 0);
  return (
    <div className={styles.report} role="status">
      <Heading size="xsmall" as="h3">
        {say('admin.import.would', { file: name })}
      </Heading>
      {problems.length > 0 ? (
        <SectionMessage appearance="error" title={say('admin.import.problems', { count: problems.length })}>
          <Problems problems={problems} />
        </SectionMessage>
      ) : (
        <FactLines>
          <Portfolios outcome={outcome} />
          <Others others={others} />
        </FactLines>
      )}
      {warnings.length > 0 && (
        <SectionMessage appearance="warning" title={say('admin.import.warnings', { count: warnings.length })}>
          <Problems problems={warnings} />
        </SectionMessage>
      )}
      {problems.length === 0 &&
        (wouldChange ? <div>{children}</div> : <p className={styles.text}>{say('admin.import.nothing')}</p>)}
    </div>
  );
}
