import Checkbox from '@atlaskit/checkbox';
import { useState } from 'react';
import { MOST_FILTERED, type RoadmapChoices } from '#contract/roadmap-excerpt';
import { statusCategories } from '#domain/progress/status-category';
import { useText } from '../../../messages/use-text';
import { Choices, type Choice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';
import { FieldGroup } from '../../../ui/form/field-group';
import { TextInput } from '../../../ui/form/text-inputs';
import { categoryWords } from '../../items/category-words';
import styles from '../roadmap-macro.module.css';
import type { Draft, DraftProps } from './draft';

const LONGEST_TEXT = 255;

interface FilterFieldsProps extends DraftProps {
  /** undefined: not known yet. */
  readonly choices: RoadmapChoices | undefined;
}

function CategoriesField({ draft, onChange }: DraftProps) {
  const say = useText();
  return (
    <FieldGroup label={say('roadmapMacro.config.categories')} areShort>
      {statusCategories.map((category) => (
        <Checkbox
          key={category}
          label={say(categoryWords[category])}
          isChecked={draft.categories.includes(category)}
          onChange={({ currentTarget }) => {
            const others = draft.categories.filter((one) => one !== category);
            onChange({ categories: currentTarget.checked ? [...others, category] : others });
          }}
        />
      ))}
    </FieldGroup>
  );
}

const valuesOf = (chosen: readonly Choice[]): string[] => chosen.slice(0, MOST_FILTERED).map(({ value }) => value);

function LabelsField({ draft, onChange, choices }: FilterFieldsProps) {
  const say = useText();
  const known = choices?.labels ?? [];
  const gone = choices ? draft.labels.filter((label) => !known.includes(label)) : [];
  return (
    <Field
      label={say('roadmapMacro.config.labels')}
      path="labels"
      problems={gone.length === 0 ? [] : [say('roadmapMacro.config.labels.gone', { names: gone.join(', ') })]}
    >
      {(control) => (
        <Choices
          {...control}
          options={known.map((label) => ({ value: label, label }))}
          value={draft.labels.map((label) => ({ value: label, label }))}
          isLoading={choices === undefined}
          placeholder={say('roadmapMacro.config.any')}
          noneText={say('roadmapMacro.config.labels.none')}
          onChange={(chosen) => onChange({ labels: valuesOf(chosen) })}
        />
      )}
    </Field>
  );
}

function ReleasesField({ draft, onChange, choices }: FilterFieldsProps) {
  const say = useText();
  const options = (choices?.releases ?? []).map(({ id, name, projectKey }) => ({
    value: id,
    label: projectKey === null ? name : say('roadmapMacro.config.source.project', { name, key: projectKey }),
  }));
  const goneText = choices ? say('roadmap.test.release.gone') : '';
  const chosen = draft.releases.map(
    (id) => options.find(({ value }) => value === id) ?? { value: id, label: goneText },
  );
  const isGone = choices !== undefined && chosen.some(({ value }) => !options.some((one) => one.value === value));
  return (
    <Field
      label={say('roadmapMacro.config.releases')}
      path="releases"
      problems={isGone ? [say('roadmapMacro.config.releases.gone')] : []}
    >
      {(control) => (
        <Choices
          {...control}
          options={options}
          value={chosen}
          isLoading={choices === undefined}
          placeholder={say('roadmapMacro.config.any')}
          noneText={say('roadmapMacro.config.releases.none')}
          onChange={(next) => onChange({ releases: valuesOf(next) })}
        />
      )}
    </Field>
  );
}

const countOf = ({ categories, labels, releases, late, text }: Draft): number =>
  [categories.length > 0, labels.length > 0, releases.length > 0, late, text.trim() !== ''].filter(Boolean).length;

/** Which items are shown, where not all are. Open where something is chosen already. */
export function FilterFields(props: FilterFieldsProps) {
  const { draft, onChange } = props;
  const say = useText();
  const [isOpenAtFirst] = useState(() => countOf(draft) > 0);
  const count = countOf(draft);
  return (
    <details className={styles.more} open={isOpenAtFirst}>
      <summary>
        {count === 0 ? say('roadmapMacro.config.filter') : say('roadmapMacro.config.filter.count', { count })}
      </summary>
      <div className={styles.filter}>
        <CategoriesField {...props} />
        <LabelsField {...props} />
        <ReleasesField {...props} />
        <Checkbox
          label={say('roadmapMacro.config.late')}
          isChecked={draft.late}
          onChange={({ currentTarget }) => onChange({ late: currentTarget.checked })}
        />
        <Field label={say('roadmapMacro.config.text')} path="text" problems={[]}>
          {(control) => (
            <TextInput
              {...control}
              value={draft.text}
              onChange={(text) => onChange({ text: text.slice(0, LONGEST_TEXT) })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
