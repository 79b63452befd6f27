import ButtonGroup from '@atlaskit/button/button-group';
import Button from '@atlaskit/button/new';
import { useText } from '../../messages/use-text';
import { FilterRow, FilterToggle } from '../../ui/form/filter-row';
import { isNarrowed, noPlanFilter, type PlanFilter } from './plan-filter';
import type { MessageId } from '../../messages/en';
import { groupings, type Grouping } from './plan-tree';
import { Menu, OneOf } from '../work/choice-menu';

interface FilterProps {
  readonly filter: PlanFilter;
  readonly onFilter: (filter: PlanFilter) => void;
}

const quickFilters = [
  { name: 'onlyOpen', text: 'timelineView.filter.open' },
  { name: 'onlyLate', text: 'timelineView.filter.late' },
] as const;

/** Narrows the timeline as one types. */
export function PlanFilterBar({ filter, onFilter }: FilterProps) {
  const say = useText();
  return (
    <FilterRow
      label={say('timelineView.filter')}
      searchLabel={say('timelineView.filter.text')}
      placeholder={say('timelineView.filter.placeholder')}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      clear={{
        text: say('timelineView.filter.clear'),
        isNarrowed: isNarrowed(filter),
        onClear: () => onFilter(noPlanFilter),
      }}
    >
      {quickFilters.map(({ name, text }) => (
        <FilterToggle key={name} isOn={filter[name]} onToggle={() => onFilter({ ...filter, [name]: !filter[name] })}>
          {say(text)}
        </FilterToggle>
      ))}
    </FilterRow>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly textOf: (choice: T) => MessageId;
  readonly onChoose: (choice: T) => void;
}

function Choice<T extends string>({ label, choices, chosen, textOf, onChoose }: ChoiceProps<T>) {
  const say = useText();
  return (
    <ButtonGroup label={label}>
      {choices.map((choice) => (
        <Button
          key={choice}
          spacing="compact"
          appearance="subtle"
          isSelected={choice === chosen}
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          {say(textOf(choice))}
        </Button>
      ))}
    </ButtonGroup>
  );
}

const planLooks = ['timeline', 'table'] as const;
export type PlanLook = (typeof planLooks)[number];

interface GroupingProps {
  readonly grouping: Grouping;
  /** There is something to group by. */
  readonly hasThemes: boolean;
  readonly onGrouping: (grouping: Grouping) => void;
}

export function GroupingChoice({ grouping, hasThemes, onGrouping }: GroupingProps) {
  const say = useText();
  return (
    <Menu title={say('timelineView.grouping.name', { name: say(`timelineView.grouping.${grouping}`) })}>
      <OneOf
        id="timeline-grouping"
        title={say('timelineView.grouping')}
        choices={groupings.filter((one) => hasThemes || one !== 'theme')}
        nameOf={(one) => say(`timelineView.grouping.${one}`)}
        chosen={grouping}
        onChoose={onGrouping}
      />
    </Menu>
  );
}

export function LookChoice({ look, onLook }: { readonly look: PlanLook; readonly onLook: (look: PlanLook) => void }) {
  const say = useText();
  return (
    <Choice
      label={say('timelineView.look')}
      choices={planLooks}
      chosen={look}
      textOf={(choice) => `timelineView.look.${choice}`}
      onChoose={onLook}
    />
  );
}
