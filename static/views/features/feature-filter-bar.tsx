import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import { healthStates, type HealthState } from '#domain/health/health-state';
import { statusCategories, type StatusCategory } from '#domain/progress/status-category';
import { useText } from '../../messages/use-text';
import { SearchIcon } from '../../ui/icon/icons';
import { categoryWords } from '../items/category-words';
import type { PeopleNames } from '../people/use-people-names';
import { AnyOf, Menu } from '../work/choice-menu';
import { featureMarks, isNarrowed, noFeatureFilter, type FeatureFilter } from './arrangement';
import type { ProjectPart } from './feature-words';
import styles from './features.module.css';

interface FilterProps {
  readonly filter: FeatureFilter;
  readonly onFilter: (filter: FeatureFilter) => void;
  readonly releases: readonly ProjectPart[];
  /** Account ids of those who work on any epic. */
  readonly people: readonly string[];
  readonly names: PeopleNames;
}

function useChosenTitle() {
  const say = useText();
  return (name: string, chosen: readonly string[]): string => {
    const [first, ...more] = chosen;
    return first === undefined ? name : say('work.filter.chosen', { name, first, more: more.length });
  };
}

interface AnyMenuProps<T extends string> {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => string;
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
}

function AnyMenu<T extends string>({ title, nameOf, chosen, ...list }: AnyMenuProps<T>) {
  const titleOf = useChosenTitle();
  return (
    <Menu title={titleOf(title, chosen.map(nameOf))} isChosen={chosen.length > 0}>
      <AnyOf<T> title={title} nameOf={nameOf} chosen={chosen} {...list} />
    </Menu>
  );
}

function Menus({ filter, onFilter, releases, people, names }: FilterProps) {
  const say = useText();
  const releaseName = (id: string) =>
    id === '' ? say('features.group.none.release') : (releases.find((one) => one.id === id)?.name ?? id);
  const personName = (id: string) => names.of(id) ?? say('items.assignee.unknown');
  return (
    <>
      <AnyMenu<StatusCategory>
        id="features-category"
        title={say('work.filter.category')}
        choices={statusCategories}
        nameOf={(category) => say(categoryWords[category])}
        chosen={filter.categories}
        onChoose={(categories) => onFilter({ ...filter, categories })}
      />
      <AnyMenu<HealthState>
        id="features-state"
        title={say('health.column')}
        choices={healthStates}
        nameOf={(state) => say(`health.state.${state}`)}
        chosen={filter.states}
        onChoose={(states) => onFilter({ ...filter, states })}
      />
      <AnyMenu
        id="features-release"
        title={say('features.column.release')}
        choices={['', ...releases.map(({ id }) => id)]}
        nameOf={releaseName}
        chosen={filter.releases}
        onChoose={(versions) => onFilter({ ...filter, releases: versions })}
      />
      <AnyMenu
        id="features-people"
        title={say('features.column.people')}
        choices={people.toSorted((a, b) => personName(a).localeCompare(personName(b)))}
        nameOf={personName}
        chosen={filter.people}
        onChoose={(chosen) => onFilter({ ...filter, people: chosen })}
      />
    </>
  );
}

function Marks({ filter, onFilter }: Pick<FilterProps, 'filter' | 'onFilter'>) {
  const say = useText();
  return featureMarks.map((mark) => {
    const isOn = filter.marks.includes(mark);
    const marks = isOn ? filter.marks.filter((one) => one !== mark) : [...filter.marks, mark];
    return (
      <Button
        key={mark}
        spacing="compact"
        isSelected={isOn}
        aria-pressed={isOn}
        onClick={() => onFilter({ ...filter, marks })}
      >
        {say(`features.filter.${mark}`)}
      </Button>
    );
  });
}

/** Narrows the table as one types: every kind must hold, and of each any that is chosen. */
export function FeatureFilterBar(props: FilterProps) {
  const { filter, onFilter } = props;
  const say = useText();
  const search = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onFilter(noFeatureFilter);
    // The button goes away, so focus would be lost with it.
    search.current?.focus();
  };
  return (
    <div className={styles.filters} role="search" aria-label={say('features.filter')}>
      <div className={styles.search}>
        <Textfield
          ref={search}
          type="search"
          isCompact
          maxLength={200}
          aria-label={say('features.filter.text')}
          placeholder={say('features.filter.text')}
          elemBeforeInput={
            <span className={styles.searchIcon}>
              <SearchIcon label="" size="small" />
            </span>
          }
          value={filter.text}
          onChange={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
        />
      </div>
      <Marks filter={filter} onFilter={onFilter} />
      <Menus {...props} />
      {isNarrowed(filter) && (
        <Button spacing="compact" appearance="subtle" onClick={clear}>
          {say('work.filter.clear')}
        </Button>
      )}
    </div>
  );
}
