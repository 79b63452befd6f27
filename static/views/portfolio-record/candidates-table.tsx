import type { CandidateView } from '#contract/portfolio-record';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { Horizon } from './horizon';
import styles from './portfolio-record.module.css';

type Amount = 'points' | 'cost' | 'value';

function amountOf({ points, money }: CandidateView, amount: Amount): number | null {
  if (amount === 'points') return points;
  return money.state === 'shown' ? money[amount] : null;
}

function columnsOf(say: Say, { number }: Formats, seesMoney: boolean): FlatColumn<CandidateView>[] {
  const amounts: readonly Amount[] = seesMoney ? ['points', 'cost', 'value'] : ['points'];
  return [
    {
      id: 'name',
      title: say('record.candidate.name'),
      cell: ({ name, note }) => (
        <div className={styles.name}>
          {name}
          {note !== '' && <div className={styles.description}>{note}</div>}
        </div>
      ),
    },
    { id: 'horizon', title: say('home.column.horizon'), cell: ({ start, end }) => <Horizon start={start} end={end} /> },
    ...amounts.map((amount): FlatColumn<CandidateView> => ({
      id: amount,
      title: say(`record.candidate.${amount}`),
      align: 'number',
      cell: (candidate) => {
        const value = amountOf(candidate, amount);
        if (value !== null) return number(value);
        return <Unknown label={say('record.candidate.unknown')} reason={say('record.candidate.unknownReason')} />;
      },
    })),
  ];
}

/** What may be started one day and is not in Jira yet. In no total. */
export function CandidatesTable({ candidates }: { readonly candidates: readonly CandidateView[] }) {
  const say = useText();
  const formats = useFormats();
  if (candidates.length === 0) return null;
  const seesMoney = candidates.some(({ money }) => money.state === 'shown');
  return (
    <Section title={say('record.candidates')} note={say('record.candidates.note')}>
      <FlatTable
        label={say('record.candidates')}
        columns={columnsOf(say, formats, seesMoney)}
        items={candidates}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
