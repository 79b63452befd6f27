import { useText } from '../../../messages/use-text';
import { OneChoice } from '../../../ui/form/choice-inputs';
import { FilterRow, FilterToggle } from '../../../ui/form/filter-row';
import type { DependencyPlan } from './dependency-plan';
import type { LinkFilter } from './link-filter';
import styles from './plan.module.css';

interface LinkFilterBarProps {
  readonly plan: DependencyPlan;
  readonly filter: LinkFilter;
  readonly onFilter: (filter: LinkFilter) => void;
}

const quickFilters = [
  { name: 'onlyConflicts', text: 'plan.filter.conflicts' },
  { name: 'onlyAcross', text: 'plan.filter.across' },
] as const;

const ANY = '';

function ProjectChoice({ plan, filter, onFilter }: LinkFilterBarProps) {
  const say = useText();
  const options = [
    { value: ANY, label: say('plan.filter.project.any') },
    ...plan.view.projects
      .map(({ projectId, key, name }) => ({ value: projectId, label: name, words: key }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  ];
  const chosen = options.find(({ value }) => value === (filter.projectId ?? ANY)) ?? null;
  return (
    <div className={styles.project}>
      <label htmlFor="plan-project" className={styles.label}>
        {say('plan.filter.project')}
      </label>
      <OneChoice
        id="plan-project"
        describedBy={undefined}
        isInvalid={false}
        options={options}
        value={chosen}
        noneText={say('plan.links.none')}
        onChange={({ value }) => onFilter({ ...filter, projectId: value === ANY ? null : value })}
      />
    </div>
  );
}

/** Narrows the list as one types. */
export function LinkFilterBar(props: LinkFilterBarProps) {
  const { filter, onFilter } = props;
  const say = useText();
  return (
    <FilterRow
      label={say('plan.filter.text')}
      searchLabel={say('plan.filter.text')}
      placeholder={say('plan.filter.placeholder')}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
    >
      <ProjectChoice {...props} />
      {quickFilters.map(({ name, text }) => (
        <FilterToggle key={name} isOn={filter[name]} onToggle={() => onFilter({ ...filter, [name]: !filter[name] })}>
          {say(text)}
        </FilterToggle>
      ))}
    </FilterRow>
  );
}
