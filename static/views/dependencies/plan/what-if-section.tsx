import { useEffect, useMemo } from 'react';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable } from '../../../ui/table/flat-table';
import { LateMark } from '../../figures/late-mark';
import {
  consequencesOf,
  daysOfText,
  type MovedItem,
  type SlipConsequences,
  type Span,
  type WorseLink,
} from './consequences';
import { keyOf, type DependencyPlan } from './dependency-plan';
import { ItemName } from './item-name';
import type { Slip } from './kept-slip';
import { KindWords } from './links-section';
import styles from './plan.module.css';
import { ShownRows } from './shown-rows';
import { SlipForm } from './slip-form';
import { useItemWords } from './use-item-words';

function MovedTable({ plan, moved }: { readonly plan: DependencyPlan; readonly moved: readonly MovedItem[] }) {
  const say = useText();
  const { day } = useFormats();
  const spanText = ({ first, last }: Span) => say('plan.span', { first: day(first), last: day(last) });
  const words = useItemWords(
    plan,
    moved.map(({ item }) => item),
  );
  return (
    <FlatTable
      label={say('plan.whatIf.moved')}
      columns={[
        { id: 'item', title: say('plan.item'), cell: ({ item }) => <ItemName plan={plan} item={item} words={words} /> },
        { id: 'now', title: say('plan.column.now'), cell: ({ before }) => spanText(before) },
        { id: 'then', title: say('plan.column.then'), cell: ({ after }) => spanText(after) },
        { id: 'by', title: say('plan.column.by'), cell: ({ by }) => say('plan.days', { days: by }) },
      ]}
      items={moved}
      keyOf={({ item }) => String(item)}
    />
  );
}

function WorseTable({ plan, links }: { readonly plan: DependencyPlan; readonly links: readonly WorseLink[] }) {
  const say = useText();
  const words = useItemWords(
    plan,
    links.flatMap(({ told }) => [told.from, told.to]),
  );
  const nameOf = (item: number) => <ItemName plan={plan} item={item} words={words} />;
  return (
    <FlatTable
      label={say('plan.whatIf.conflicts')}
      columns={[
        { id: 'from', title: say('plan.column.predecessor'), cell: ({ told }) => nameOf(told.from) },
        { id: 'to', title: say('plan.column.successor'), cell: ({ told }) => nameOf(told.to) },
        { id: 'kind', title: say('plan.column.kind'), cell: ({ told }) => <KindWords plan={plan} told={told} /> },
        {
          id: 'order',
          title: say('plan.column.order'),
          cell: ({ before, after }) => (
            <LateMark>
              {say(before === 0 ? 'plan.conflict.new' : 'plan.conflict.worse', { days: after, before })}
            </LateMark>
          ),
        },
      ]}
      items={links}
      keyOf={({ told }) => String(told.link)}
    />
  );
}

interface ConsequencesProps {
  readonly plan: DependencyPlan;
  readonly item: number;
  readonly days: number;
  readonly told: SlipConsequences;
}

function Consequences({ plan, item, days, told }: ConsequencesProps) {
  const say = useText();
  const announce = useAnnounce();
  const formats = useFormats();
  const answer = say(told.endBy > 0 ? 'plan.whatIf.answer.moved' : 'plan.whatIf.answer.kept', {
    key: keyOf(plan, item),
    days,
    moved: told.moved.length,
    day: formats.day(told.end),
    by: told.endBy,
  });
  useEffect(() => announce(answer), [announce, answer]);
  return (
    <>
      <p className={styles.text}>{answer}</p>
      <ShownRows rows={told.moved}>{(moved) => <MovedTable plan={plan} moved={moved} />}</ShownRows>
      {told.conflicts.length === 0 ? (
        <QuietNotice>{say('plan.whatIf.conflicts.none')}</QuietNotice>
      ) : (
        <>
          <p className={styles.text}>{say('plan.whatIf.conflicts')}</p>
          <ShownRows rows={told.conflicts}>{(links) => <WorseTable plan={plan} links={links} />}</ShownRows>
        </>
      )}
    </>
  );
}

interface WhatIfSectionProps {
  readonly plan: DependencyPlan;
  readonly slip: Slip;
  readonly offered: readonly number[];
  readonly onSlip: (slip: Slip) => void;
}

/** What follows if an item starts later than it is scheduled. */
export function WhatIfSection({ plan, slip, offered, onSlip }: WhatIfSectionProps) {
  const say = useText();
  const { item } = slip;
  const days = daysOfText(slip.days);
  const told = useMemo(
    () => (item === null || days === null ? null : consequencesOf(plan, item, days)),
    [plan, item, days],
  );
  return (
    <Section title={say('plan.whatIf')} note={say('plan.whatIf.note')}>
      <SlipForm plan={plan} slip={slip} offered={offered} onSlip={onSlip} />
      {told !== null && item !== null && days !== null && (
        <Consequences plan={plan} item={item} days={days} told={told} />
      )}
    </Section>
  );
}
