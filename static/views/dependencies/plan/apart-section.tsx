import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { FlatTable } from '../../../ui/table/flat-table';
import type { SetApart } from './critical-steps';
import type { DependencyPlan } from './dependency-plan';
import { ItemName } from './item-name';
import { ShownRows } from './shown-rows';
import { useItemWords } from './use-item-words';

interface ApartProps {
  readonly plan: DependencyPlan;
  readonly apart: readonly SetApart[];
}

function ApartTable({ plan, apart }: ApartProps) {
  const say = useText();
  const words = useItemWords(
    plan,
    apart.map(({ item }) => item),
  );
  return (
    <FlatTable
      label={say('plan.apart')}
      columns={[
        { id: 'item', title: say('plan.item'), cell: ({ item }) => <ItemName plan={plan} item={item} words={words} /> },
        { id: 'reason', title: say('plan.column.reason'), cell: ({ reason }) => say(`plan.apart.${reason}`) },
      ]}
      items={apart}
      keyOf={({ item }) => String(item)}
    />
  );
}

/** Open items that no path can run through, and why. */
export function ApartSection({ plan, apart }: ApartProps) {
  const say = useText();
  if (apart.length === 0) return null;
  return (
    <Section
      title={say('plan.apart')}
      note={`${say('plan.apart.count', { count: apart.length })}. ${say('plan.apart.note')}`}
    >
      <ShownRows rows={apart}>{(shown) => <ApartTable plan={plan} apart={shown} />}</ShownRows>
    </Section>
  );
}
