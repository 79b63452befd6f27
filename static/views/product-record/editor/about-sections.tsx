import { productStages } from '#domain/product/product-record';
import { useText } from '../../../messages/use-text';
import { OneChoice } from '../../../ui/form/choice-inputs';
import { DayInput } from '../../../ui/form/day-input';
import { Field } from '../../../ui/form/field';
import { TextBlock, TextInput } from '../../../ui/form/text-inputs';
import { Section } from '../../../ui/layout/section';
import { ProjectsField } from '../../portfolio-record/editor/chosen-members';
import { useFieldProblems } from '../../portfolio-record/editor/editing';
import styles from '../../portfolio-record/editor/editor.module.css';
import { HiddenMembers, QueryFields } from '../../portfolio-record/editor/members-section';
import { useProductEditing } from './product-editing';

export function ProductNameField({ isNew }: { readonly isNew: boolean }) {
  const say = useText();
  const { form, change } = useProductEditing();
  return (
    <Field label={say('editor.name')} path="name" problems={useFieldProblems()('name')} isRequired>
      {(control) => (
        <TextInput
          {...control}
          isRequired
          autoFocus={isNew}
          placeholder={say('productRecord.name.placeholder')}
          value={form.name}
          onChange={(name) => change({ name }, 'name')}
        />
      )}
    </Field>
  );
}

/** What the product is made of, where it is not a Jira project as a whole. */
export function ProductMembersSection({ hasHidden }: { readonly hasHidden: boolean }) {
  const say = useText();
  return (
    <Section title={say('editor.members')} note={say('productRecord.members.note')}>
      <ProjectsField />
      <QueryFields />
      {hasHidden && <HiddenMembers />}
    </Section>
  );
}

function StageField() {
  const say = useText();
  const { form, change } = useProductEditing();
  const none = { value: '', label: say('productRecord.stage.none') };
  const options = [none, ...productStages.map((value) => ({ value, label: say(`productRecord.stage.${value}`) }))];
  return (
    <Field label={say('productRecord.stage')} path="stage" problems={useFieldProblems()('stage')}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options.find(({ value }) => value === form.stage) ?? none}
          noneText={say('productRecord.stage.none')}
          onChange={({ value }) => change({ stage: productStages.find((stage) => stage === value) ?? null }, 'stage')}
        />
      )}
    </Field>
  );
}

function DateField({ date }: { readonly date: 'start' | 'launch' | 'end' }) {
  const say = useText();
  const { form, change } = useProductEditing();
  const path = `dates.${date}`;
  return (
    <Field label={say(`productRecord.date.${date}`)} path={path} problems={useFieldProblems()(path)}>
      {/* Days in the wrong order are a problem of the later one, so a change of any mends it. */}
      {(control) => <DayInput {...control} value={form[date]} onChange={(day) => change({ [date]: day }, 'dates')} />}
    </Field>
  );
}

/** What the product is to become, and when. */
export function VisionSection() {
  const say = useText();
  const { form, change } = useProductEditing();
  const problemsAt = useFieldProblems();
  return (
    <Section title={say('productRecord.about')}>
      <Field
        label={say('productRecord.vision')}
        path="vision"
        problems={problemsAt('vision')}
        help={say('productRecord.vision.help')}
      >
        {(control) => (
          <TextInput {...control} value={form.vision} onChange={(vision) => change({ vision }, 'vision')} />
        )}
      </Field>
      <Field
        label={say('productRecord.description')}
        path="description"
        problems={problemsAt('description')}
        help={say('productRecord.description.help')}
      >
        {(control) => (
          <TextBlock
            {...control}
            value={form.description}
            onChange={(description) => change({ description }, 'description')}
          />
        )}
      </Field>
      <div className={styles.row}>
        <StageField />
        <DateField date="start" />
        <DateField date="launch" />
        <DateField date="end" />
      </div>
    </Section>
  );
}
