import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useText } from '../../../messages/use-text';
import { OneChoice } from '../../../ui/form/choice-inputs';
import { SearchIcon } from '../../../ui/icon/icons';
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
    <div className={styles.filters} role="search" aria-label={say('plan.filter.text')}>
      <div className={styles.search}>
        <Textfield
          type="search"
          aria-label={say('plan.filter.text')}
          placeholder={say('plan.filter.placeholder')}
          elemBeforeInput={
            <span className={styles.searchIcon}>
              <SearchIcon label="" size="small" />
            </span>
          }
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </div>
      <ProjectChoice {...props} />
      <div className={styles.quick} role="group" aria-label={say('plan.filter.group')}>
        {quickFilters.map(({ name, text }) => (
          <Button
            key={name}
            isSelected={filter[name]}
            aria-pressed={filter[name]}
            onClick={() => onFilter({ ...filter, [name]: !filter[name] })}
          >
            {say(text)}
          </Button>
        ))}
      </div>
    </div>
  );
}
