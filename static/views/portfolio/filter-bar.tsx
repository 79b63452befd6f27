import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import { useText } from '../../messages/use-text';
import { SearchIcon } from '../../ui/icon/icons';
import { isFiltering, noFilter, type PortfolioFilter } from './portfolio-filter';
import styles from './portfolio.module.css';

interface FilterBarProps {
  readonly filter: PortfolioFilter;
  readonly onFilter: (filter: PortfolioFilter) => void;
}

const quickFilters = [
  { name: 'onlyLate', text: 'portfolio.filter.late' },
  { name: 'onlyUnestimated', text: 'portfolio.filter.unestimated' },
] as const;

function QuickFilters({ filter, onFilter }: FilterBarProps) {
  const say = useText();
  return quickFilters.map(({ name, text }) => (
    <Button
      key={name}
      spacing="compact"
      isSelected={filter[name]}
      aria-pressed={filter[name]}
      onClick={() => {
        onFilter({ ...filter, [name]: !filter[name] });
      }}
    >
      {say(text)}
    </Button>
  ));
}

/** Narrows the list as one types. */
export function FilterBar({ filter, onFilter }: FilterBarProps) {
  const say = useText();
  const search = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onFilter(noFilter);
    // The button goes away, so focus would be lost with it.
    search.current?.focus();
  };
  return (
    <div className={styles.filters} role="search">
      <div className={styles.search}>
        <Textfield
          ref={search}
          type="search"
          isCompact
          aria-label={say('portfolio.filter.text')}
          placeholder={say('portfolio.filter.placeholder')}
          elemBeforeInput={
            <span className={styles.searchIcon}>
              <SearchIcon label="" size="small" />
            </span>
          }
          value={filter.text}
          onChange={(event) => {
            onFilter({ ...filter, text: event.currentTarget.value });
          }}
        />
      </div>
      <div className={styles.quick} role="group" aria-label={say('portfolio.filter.group')}>
        <QuickFilters filter={filter} onFilter={onFilter} />
        {isFiltering(filter) && (
          <Button spacing="compact" appearance="subtle" onClick={clear}>
            {say('portfolio.filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
