import type { Day } from '#domain/units';
import { useFormats, type Formats } from '../../../messages/use-formats';
import { useText, type Say } from '../../../messages/use-text';
import { Explained } from '../../../ui/explained/explained';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import type { CriticalStep, CriticalSteps } from './critical-steps';
import { keyOf, type DependencyPlan } from './dependency-plan';
import { ItemName, SlipButton, type ItemPart } from './item-name';
import styles from './plan.module.css';
import { ShownRows } from './shown-rows';
import { useItemWords, type ItemWords } from './use-item-words';

function DayText({ day }: { readonly day: Day }) {
  const formats = useFormats();
  return <span className={styles.day}>{formats.day(day)}</span>;
}

function Why({ plan, step: { tiedBy, mayBeLater } }: { readonly plan: DependencyPlan; readonly step: CriticalStep }) {
  const say = useText();
  const why = tiedBy
    ? say(`dependencies.kind.${tiedBy.type.kind}.explanation`, {
        first: keyOf(plan, tiedBy.from),
        second: keyOf(plan, tiedBy.to),
      })
    : say('plan.why.start');
  return (
    <>
      {why}
      {mayBeLater && ` · ${say('plan.why.later')}`}
    </>
  );
}

function columnsOf(
  { plan, onSlip }: ItemPart,
  words: ItemWords,
  { say, formats }: { readonly say: Say; readonly formats: Formats },
): FlatColumn<CriticalStep>[] {
  return [
    { id: 'item', title: say('plan.item'), cell: ({ item }) => <ItemName plan={plan} item={item} words={words} /> },
    { id: 'first', title: say('plan.column.first'), align: 'number', cell: ({ first }) => <DayText day={first} /> },
    { id: 'last', title: say('plan.column.last'), align: 'number', cell: ({ last }) => <DayText day={last} /> },
    {
      id: 'total',
      title: say('plan.column.totalFloat'),
      align: 'number',
      cell: ({ totalFloat }) => formats.number(totalFloat),
    },
    {
      id: 'free',
      title: say('plan.column.freeFloat'),
      align: 'number',
      cell: ({ freeFloat }) => formats.number(freeFloat),
    },
    { id: 'why', title: say('plan.column.why'), cell: (step) => <Why plan={plan} step={step} /> },
    {
      id: 'slip',
      title: say('plan.column.slip'),
      cell: ({ item }) => <SlipButton plan={plan} item={item} onSlip={onSlip} />,
    },
  ];
}

function StepsTable({ plan, onSlip, steps }: ItemPart & { readonly steps: readonly CriticalStep[] }) {
  const say = useText();
  const formats = useFormats();
  const words = useItemWords(
    plan,
    steps.map(({ item }) => item),
  );
  const columns = columnsOf({ plan, onSlip }, words, { say, formats });
  return <FlatTable label={say('plan.critical')} columns={columns} items={steps} keyOf={({ item }) => String(item)} />;
}

function Note({ others }: { readonly others: number }) {
  const say = useText();
  return (
    <>
      {say('plan.critical.note')} {others > 0 && say('plan.critical.others', { count: others })}{' '}
      <Explained text={say('plan.totalFloat.explanation')}>{say('plan.column.totalFloat')}</Explained>
      {' · '}
      <Explained text={say('plan.freeFloat.explanation')}>{say('plan.column.freeFloat')}</Explained>
    </>
  );
}

/** The longest path, from its first item to the one with which everything ends. */
export function CriticalSection({ plan, onSlip, critical }: ItemPart & { readonly critical: CriticalSteps }) {
  const say = useText();
  if (critical.steps.length === 0) {
    return (
      <Section title={say('plan.critical')}>
        <QuietNotice>{say('plan.critical.none')}</QuietNotice>
      </Section>
    );
  }
  return (
    <Section title={say('plan.critical')} note={<Note others={critical.others} />}>
      <ShownRows rows={critical.steps}>{(steps) => <StepsTable plan={plan} onSlip={onSlip} steps={steps} />}</ShownRows>
    </Section>
  );
}
