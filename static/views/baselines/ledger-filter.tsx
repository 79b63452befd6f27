import Button from '@atlaskit/button/new';
import type { LedgerView } from '#contract/baseline';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { OneChoice, type Choice } from '../../ui/form/choice-inputs';
import { Field } from '../../ui/form/field';
import type { PeopleNames } from '../people/use-people-names';
import styles from './baselines.module.css';
import { daysText } from './days-text';
import type { LedgerFilter } from './queries';

interface LedgerFilterBarProps {
  readonly view: LedgerView;
  readonly names: PeopleNames;
  readonly filter: LedgerFilter;
  readonly onFilter: (filter: LedgerFilter) => void;
}

const ALL = '';
/** No account has this id. */
const NOBODY = '-';

interface PickProps {
  readonly label: string;
  readonly path: string;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

function Pick({ label, path, options, value, onPick }: PickProps) {
  const say = useText();
  return (
    <div className={styles.choice}>
      <Field label={label} path={path} problems={[]}>
        {(control) => (
          <OneChoice
            {...control}
            options={options}
            value={options.find((option) => option.value === value) ?? null}
            noneText={say('baselines.ledger.all')}
            onChange={(choice) => onPick(choice.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** The choices name what each person and project adds to the slip. */
function useChoices({ view, names }: Pick<LedgerFilterBarProps, 'view' | 'names'>) {
  const say = useText();
  const formats = useFormats();
  const all = { value: ALL, label: say('baselines.ledger.all') };
  const choice = (value: string, name: string, { days, moves }: { readonly days: number; readonly moves: number }) => ({
    value,
    label: say('baselines.ledger.sum', { name, days: daysText(days, say, formats), moves }),
  });
  const nameOf = (key: string | null) =>
    key === null ? say('baselines.ledger.nobody') : (names.of(key) ?? say('people.unknown'));
  return {
    projects: [all, ...view.byProject.map((sum) => choice(sum.key, sum.name, sum))],
    people: [all, ...view.byPerson.map((sum) => choice(sum.key ?? NOBODY, nameOf(sum.key), sum))],
  };
}

/** Narrows and sorts the ledger. */
export function LedgerFilterBar({ view, names, filter, onFilter }: LedgerFilterBarProps) {
  const say = useText();
  const { projects, people } = useChoices({ view, names });
  const { projectId, author, ...rest } = filter;
  const ofProject = projectId !== undefined && { projectId };
  const ofAuthor = author !== undefined && { author };
  return (
    <div className={styles.filter} role="group" aria-label={say('baselines.ledger.filter')}>
      <Pick
        label={say('baselines.ledger.project')}
        path="project"
        options={projects}
        value={projectId ?? ALL}
        onPick={(value) => onFilter({ ...rest, ...ofAuthor, ...(value !== ALL && { projectId: value }) })}
      />
      <Pick
        label={say('baselines.ledger.person')}
        path="person"
        options={people}
        value={author === null ? NOBODY : (author ?? ALL)}
        onPick={(value) => {
          const next = value !== ALL && { author: value === NOBODY ? null : value };
          onFilter({ ...rest, ...ofProject, ...next });
        }}
      />
      <Button
        isSelected={filter.isLaterOnly}
        aria-pressed={filter.isLaterOnly}
        onClick={() => onFilter({ ...filter, isLaterOnly: !filter.isLaterOnly })}
      >
        {say('baselines.ledger.laterOnly')}
      </Button>
      <span role="group" aria-label={say('baselines.ledger.order')} className={styles.actions}>
        {(['time', 'size'] as const).map((order) => (
          <Button
            key={order}
            isSelected={filter.order === order}
            aria-pressed={filter.order === order}
            onClick={() => onFilter({ ...filter, order })}
          >
            {say(`baselines.ledger.order.${order}`)}
          </Button>
        ))}
      </span>
    </div>
  );
}
