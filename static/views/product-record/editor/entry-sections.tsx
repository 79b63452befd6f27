import type { ProductLink } from '#contract/product-record';
import { useText } from '../../../messages/use-text';
import { OneChoice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';
import { useFieldProblems } from '../../portfolio-record/editor/editing';
import { EntriesSection, EntryField } from '../../portfolio-record/editor/entries-section';
import { useProductEditing } from './product-editing';
import type { FormGoal } from './product-form';
import { PartsField, WhoField } from './stakeholder-fields';

const goalTexts = {
  title: 'productRecord.goals',
  note: 'productRecord.goals.help',
  entry: 'productRecord.goal.number',
  add: 'productRecord.goal.add',
  remove: 'productRecord.goal.remove',
} as const;
const goalLabels = { name: 'editor.name', target: 'productRecord.goal.target', note: 'editor.entry.note' } as const;
const emptyGoal = { name: '', target: '', isReached: false, note: '' };

interface GoalStateProps {
  readonly path: string;
  readonly isReached: boolean;
  readonly onChange: (isReached: boolean) => void;
}

function GoalState({ path, isReached, onChange }: GoalStateProps) {
  const say = useText();
  const options = (['open', 'reached'] as const).map((value) => ({ value, label: say(`productRecord.goal.${value}`) }));
  return (
    <Field label={say('productRecord.goal.state')} path={path} problems={useFieldProblems()(path)}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options[isReached ? 1 : 0] ?? null}
          noneText={say('productRecord.goal.open')}
          onChange={({ value }) => onChange(value === 'reached')}
        />
      )}
    </Field>
  );
}

/** What the product is to reach. */
export function GoalsSection() {
  const say = useText();
  const { form, change } = useProductEditing();
  const { goals } = form;
  const edit = (goal: FormGoal, at: number, detail: string) =>
    change({ goals: goals.with(at, goal) }, `goals.${at}.${detail}`);
  return (
    <EntriesSection
      path="goals"
      entries={goals}
      empty={emptyGoal}
      texts={goalTexts}
      onChange={(next, path) => change({ goals: next }, path)}
      fieldsOf={(goal, at) => (
        <>
          {(['name', 'target', 'note'] as const).map((detail) => (
            <EntryField
              key={detail}
              label={say(goalLabels[detail])}
              path={`goals.${at}.${detail}`}
              holds={detail === 'target' ? 'day' : 'text'}
              isRequired={detail === 'name'}
              value={goal[detail]}
              onChange={(typed) => edit({ ...goal, [detail]: typed }, at, detail)}
            />
          ))}
          <GoalState
            path={`goals.${at}.isReached`}
            isReached={goal.isReached}
            onChange={(isReached) => edit({ ...goal, isReached }, at, 'isReached')}
          />
        </>
      )}
    />
  );
}

const stakeholderTexts = {
  title: 'productRecord.stakeholders',
  note: 'productRecord.stakeholders.note',
  entry: 'productRecord.stakeholder.number',
  add: 'productRecord.stakeholder.add',
  remove: 'productRecord.stakeholder.remove',
} as const;
const emptyStakeholder = { who: null, parts: [], note: '' };

/** Who is responsible, accountable, consulted and informed. */
export function StakeholdersSection() {
  const say = useText();
  const { form, change } = useProductEditing();
  const { stakeholders } = form;
  return (
    <EntriesSection
      path="stakeholders"
      firstField="who"
      entries={stakeholders}
      empty={emptyStakeholder}
      texts={stakeholderTexts}
      onChange={(next, path) => change({ stakeholders: next }, path)}
      fieldsOf={(one, at) => {
        const path = `stakeholders.${at}`;
        return (
          <>
            <WhoField
              path={`${path}.who`}
              who={one.who}
              onChange={(who) => change({ stakeholders: stakeholders.with(at, { ...one, who }) }, path)}
            />
            <PartsField
              path={`${path}.parts`}
              parts={one.parts}
              onChange={(parts) => change({ stakeholders: stakeholders.with(at, { ...one, parts }) }, `${path}.parts`)}
            />
            <EntryField
              label={say('editor.entry.note')}
              path={`${path}.note`}
              holds="text"
              value={one.note}
              onChange={(note) => change({ stakeholders: stakeholders.with(at, { ...one, note }) }, `${path}.note`)}
            />
          </>
        );
      }}
    />
  );
}

const linkTexts = {
  title: 'productRecord.links',
  note: 'productRecord.links.help',
  entry: 'productRecord.link.number',
  add: 'productRecord.link.add',
  remove: 'productRecord.link.remove',
} as const;
const emptyLink = { title: '', url: '' };

/** Pages about the product. */
export function LinksSection() {
  const say = useText();
  const { form, change } = useProductEditing();
  const { links } = form;
  const edit = (link: ProductLink, at: number, detail: string) =>
    change({ links: links.with(at, link) }, `links.${at}.${detail}`);
  return (
    <EntriesSection
      path="links"
      firstField="title"
      entries={links}
      empty={emptyLink}
      texts={linkTexts}
      onChange={(next, path) => change({ links: next }, path)}
      fieldsOf={(link, at) =>
        (['title', 'url'] as const).map((detail) => (
          <EntryField
            key={detail}
            label={say(`productRecord.link.${detail}`)}
            path={`links.${at}.${detail}`}
            holds="text"
            isRequired
            value={link[detail]}
            onChange={(typed) => edit({ ...link, [detail]: typed }, at, detail)}
            {...(detail === 'url' && { help: say('productRecord.link.url.help') })}
          />
        ))
      }
    />
  );
}
