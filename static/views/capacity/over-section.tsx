import type { CapacityView, OverAllocatedPerson } from '#contract/capacity';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import styles from './capacity.module.css';

interface OverSectionProps {
  readonly view: CapacityView;
  readonly nameOfPerson: (accountId: string) => string;
}

/** Who has more to do than he can, when, and which projects ask for it. */
export function OverSection({ view, nameOfPerson }: OverSectionProps) {
  const say = useText();
  const { day, number } = useFormats();
  const hours = (value: number) => say('capacity.hours', { hours: number(value) });
  const spanOf = ({ period }: OverAllocatedPerson) => {
    const days = view.periods?.[period];
    return days ? say('capacity.items.spanOf', { first: day(days.first), last: day(days.last) }) : '';
  };
  const columns: FlatColumn<OverAllocatedPerson>[] = [
    { id: 'person', title: say('capacity.over.person'), cell: ({ accountId }) => nameOfPerson(accountId) },
    { id: 'period', title: say('capacity.over.period'), cell: spanOf },
    { id: 'booked', title: say('capacity.over.booked'), align: 'number', cell: ({ booked }) => hours(booked) },
    { id: 'available', title: say('capacity.over.available'), align: 'number', cell: (one) => hours(one.available) },
    {
      id: 'projects',
      title: say('capacity.over.projects'),
      cell: ({ projects }) =>
        projects.map((one) => say('capacity.over.project', { key: one.key, hours: number(one.hours) })).join(', '),
    },
  ];
  return (
    <Section title={say('capacity.over')} note={say('capacity.over.note')}>
      {view.over.length === 0 ? (
        <QuietNotice>{say('capacity.over.none')}</QuietNotice>
      ) : (
        <FlatTable
          label={say('capacity.over')}
          columns={columns}
          items={view.over}
          keyOf={({ accountId }) => accountId}
        />
      )}
      {view.moreOver > 0 && <p className={styles.quiet}>{say('capacity.over.more', { count: view.moreOver })}</p>}
    </Section>
  );
}
