import { useText } from '../../../messages/use-text';
import { DayInput } from '../../../ui/form/day-input';
import { Field } from '../../../ui/form/field';
import { TextBlock, TextInput } from '../../../ui/form/text-inputs';
import { Section } from '../../../ui/layout/section';
import styles from './editor.module.css';
import { useEditing } from './editing';

export function NameField() {
  const say = useText();
  const { portfolioId, form, change, problemsAt } = useEditing();
  return (
    <Field label={say('editor.name')} path="name" problems={problemsAt('name')} isRequired>
      {(control) => (
        <TextInput
          {...control}
          isRequired
          autoFocus={portfolioId === null}
          placeholder={say('editor.name.placeholder')}
          value={form.name}
          onChange={(name) => change({ name }, 'name')}
        />
      )}
    </Field>
  );
}

/** What the portfolio is for, and how far it plans. */
export function AboutSection() {
  const say = useText();
  const { form, change, problemsAt } = useEditing();
  return (
    <Section title={say('editor.about')}>
      <Field
        label={say('editor.description')}
        path="description"
        problems={problemsAt('description')}
        help={say('editor.description.help')}
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
        <Field label={say('editor.start')} path="start" problems={problemsAt('start')}>
          {/* The problem of a reversed horizon stands at its end. */}
          {(control) => <DayInput {...control} value={form.start} onChange={(start) => change({ start }, 'end')} />}
        </Field>
        <Field label={say('editor.end')} path="end" problems={problemsAt('end')}>
          {(control) => <DayInput {...control} value={form.end} onChange={(end) => change({ end }, 'end')} />}
        </Field>
      </div>
    </Section>
  );
}
