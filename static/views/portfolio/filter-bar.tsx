import { useText } from '../../messages/use-text';
import { FilterRow, FilterToggle } from '../../ui/form/filter-row';
import { isFiltering, noFilter, type PortfolioFilter } from './portfolio-filter';

interface FilterBarProps {
  readonly filter: PortfolioFilter;
  readonly onFilter: (filter: PortfolioFilter) => void;
}

const quickFilters = [
  { name: 'onlyLate', text: 'portfolio.filter.late' },
  { name: 'onlyUnestimated', text: 'portfolio.filter.unestimated' },
] as const;

/** Narrows the list as one types. */
export function FilterBar({ filter, onFilter }: FilterBarProps) {
  const say = useText();
  return (
    <FilterRow
      label={say('portfolio.filter.text')}
      searchLabel={say('portfolio.filter.text')}
      placeholder={say('portfolio.filter.placeholder')}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      clear={{
        text: say('portfolio.filter.clear'),
        isNarrowed: isFiltering(filter),
        onClear: () => onFilter(noFilter),
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
