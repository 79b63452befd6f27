import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { StatusCategory } from '#domain/progress/status-category';
import { statusCategories } from '#domain/progress/status-category';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import { isNarrowing, noWorkFilter, workMarks, type WorkFilter } from '#domain/work/work-filter';
import { useText } from '../../messages/use-text';
import { DayInput } from '../../ui/form/day-input';
import { FilterRow, FilterToggle } from '../../ui/form/filter-row';
import { usePeopleNames } from '../people/use-people-names';
import { AnyOf, Menu } from './choice-menu';
import { workChoicesQuery, type WorkScope } from './queries';
import type { WorkWords } from './work-words';
import styles from './work.module.css';

interface FilterProps {
  readonly filter: WorkFilter;
  readonly onFilter: (filter: WorkFilter) => void;
}

/** A pause in typing after which the table is asked for. */
const pauseMilliseconds = 200;

function useChosenTitle() {
  const say = useText();
  return (name: string, chosen: readonly string[]): string => {
    const [first, ...more] = chosen;
    return first === undefined ? name : say('work.filter.chosen', { name, first, more: more.length });
  };
}

/** Stands for "nobody" among account ids. */
const nobody = '-';

/** What can be chosen, asked for when somebody looks for it. */
function useChoices(scope: WorkScope, isChosen: boolean) {
  const [isAsked, setIsAsked] = useState(false);
  const { data, isError } = useQuery({ ...workChoicesQuery(scope), enabled: isAsked || isChosen });
  const { assignees = [], types = [] } = data ?? {};
  const names = usePeopleNames([assignees]);
  const isLoading = data === undefined && !isError;
  return { assignees, types, names, isError, isLoading, ask: () => setIsAsked(true) };
}

function PeopleAndTypes({ filter, onFilter, scope }: FilterProps & { readonly scope: WorkScope }) {
  const say = useText();
  const titleOf = useChosenTitle();
  const choices = useChoices(scope, filter.assignees.length > 0);
  const { names, isError } = choices;
  const nameOf = (id: string) =>
    id === nobody ? say('items.unassigned') : (names.of(id) ?? say('items.assignee.unknown'));
  const assignees = filter.assignees.map((id) => id ?? nobody);
  const people = choices.assignees.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const menu = {
    onOpen: choices.ask,
    isLoading: choices.isLoading,
    loadingText: say('work.filter.loading'),
  };
  return (
    <>
      <Menu
        title={titleOf(say('work.filter.assignee'), assignees.map(nameOf))}
        isChosen={assignees.length > 0}
        {...menu}
      >
        <AnyOf
          id="work-assignee"
          title={say(isError ? 'work.filter.failed' : 'work.filter.assignee')}
          choices={[nobody, ...people]}
          nameOf={nameOf}
          chosen={assignees}
          onChoose={(chosen) => onFilter({ ...filter, assignees: chosen.map((id) => (id === nobody ? null : id)) })}
        />
      </Menu>
      <Menu title={titleOf(say('work.filter.type'), filter.types)} isChosen={filter.types.length > 0} {...menu}>
        <AnyOf
          id="work-type"
          title={say(isError ? 'work.filter.failed' : 'work.filter.type')}
          choices={choices.types}
          nameOf={(type) => type}
          chosen={filter.types}
          onChoose={(types) => onFilter({ ...filter, types })}
        />
      </Menu>
    </>
  );
}

function DueField({ filter, onFilter, edge }: FilterProps & { readonly edge: 'dueFrom' | 'dueUntil' }) {
  const say = useText();
  const id = useId();
  const day = filter[edge];
  return (
    <span className={styles.dueField}>
      <label htmlFor={id}>{say(`work.filter.${edge}`)}</label>
      <DayInput
        id={id}
        describedBy={undefined}
        isInvalid={false}
        value={day === null ? '' : formatDay(day)}
        onChange={(value) => onFilter({ ...filter, [edge]: parseDay(value) })}
      />
    </span>
  );
}

/** Between which days something is due. */
export function DueFilter(props: FilterProps) {
  return (
    <div className={styles.dueFields}>
      <DueField {...props} edge="dueFrom" />
      <DueField {...props} edge="dueUntil" />
    </div>
  );
}

function Marks({ filter, onFilter }: FilterProps) {
  const say = useText();
  return workMarks.map((mark) => {
    const isOn = filter.marks.includes(mark);
    const marks = isOn ? filter.marks.filter((one) => one !== mark) : [...filter.marks, mark];
    return (
      <FilterToggle key={mark} isOn={isOn} onToggle={() => onFilter({ ...filter, marks })}>
        {say(`work.filter.${mark}`)}
      </FilterToggle>
    );
  });
}

interface FilterBarProps extends FilterProps {
  readonly scope: WorkScope;
  readonly words: WorkWords;
}

/** Narrows the table as one types: every kind must hold, and of each any that is chosen. */
export function WorkFilterBar({ filter, onFilter, scope, words }: FilterBarProps) {
  const say = useText();
  const titleOf = useChosenTitle();
  const { categories } = filter;
  return (
    <FilterRow
      label={say('work.filter')}
      searchLabel={say('work.filter.text')}
      placeholder={say('work.filter.placeholder')}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      pauseMilliseconds={pauseMilliseconds}
      clear={{
        text: say('work.filter.clear'),
        isNarrowed: isNarrowing(filter),
        onClear: () => onFilter(noWorkFilter),
      }}
    >
      <Marks filter={filter} onFilter={onFilter} />
      <Menu
        title={titleOf(say('work.filter.category'), categories.map(words.categoryName))}
        isChosen={categories.length > 0}
      >
        <AnyOf<StatusCategory>
          id="work-category"
          title={say('work.filter.category')}
          choices={statusCategories}
          nameOf={words.categoryName}
          chosen={categories}
          onChoose={(chosen) => onFilter({ ...filter, categories: chosen })}
        />
      </Menu>
      <PeopleAndTypes filter={filter} onFilter={onFilter} scope={scope} />
    </FilterRow>
  );
}
