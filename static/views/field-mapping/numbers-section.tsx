import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { FieldsPreview, FieldsView, NumberField, RollUpRule } from '#contract/field-mapping';
import { LONGEST_TITLE, MOST_NUMBERS } from '#contract/field-mapping';
import { projectStyles, rollUpRules } from '#domain/field-mapping/field-choices';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { Section } from '../../ui/layout/section';
import { AddField } from './add-field';
import { FieldName, RemoveButton } from './chosen-field';
import { countsOf, Coverage } from './coverage';
import { withNumber, withNumberChanged, withoutNumber } from './draft-edits';
import { fieldWords } from './field-names';
import styles from './field-mapping.module.css';
import type { Draft } from './use-draft';
import { useLineFocus } from './use-line-focus';

interface NumbersProps {
  readonly view: FieldsView;
  readonly draft: Draft;
  readonly preview: FieldsPreview | undefined;
}

interface NumberLineProps extends NumbersProps {
  readonly number: NumberField;
  readonly onRemove: (name: string) => void;
}

function RuleSelect({ number, name, draft }: Pick<NumberLineProps, 'number' | 'draft'> & { readonly name: string }) {
  const say = useText();
  const options = rollUpRules.map((rule) => ({ value: rule, label: say(`fields.rule.${rule}`) }));
  return (
    <Select<{ readonly value: RollUpRule; readonly label: string }>
      label={say('fields.numbers.rule.of', { field: name })}
      spacing="compact"
      isSearchable={false}
      options={options}
      value={options.find(({ value }) => value === number.rule) ?? null}
      onChange={(option) => {
        if (option) draft.change(withNumberChanged(draft.choices, number.fieldId, { rule: option.value }));
      }}
    />
  );
}

function NumberLine({ view, draft, preview, number, onRemove }: NumberLineProps) {
  const say = useText();
  const { fieldId, title, rule } = number;
  const words = fieldWords(view, fieldId, say);
  return (
    <li className={styles.number} data-line={fieldId}>
      <FieldName words={words} />
      <div className={styles.control}>
        <span className={styles.detail} aria-hidden="true">
          {say('fields.numbers.title')}
        </span>
        <Textfield
          isCompact
          aria-label={say('fields.numbers.title.of', { field: words.name })}
          placeholder={words.name}
          maxLength={LONGEST_TITLE}
          value={title ?? ''}
          onChange={(event) => {
            const text = event.currentTarget.value;
            draft.change(withNumberChanged(draft.choices, fieldId, { title: text.trim() === '' ? null : text }));
          }}
        />
      </div>
      <div className={styles.control}>
        <span className={styles.detail} aria-hidden="true">
          {say('fields.numbers.rule')}
        </span>
        <RuleSelect number={number} name={words.name} draft={draft} />
        {rule === 'weighted-mean' && (
          <span className={styles.detail}>{say('fields.numbers.rule.note.weighted-mean')}</span>
        )}
      </div>
      <div className={styles.covered}>
        {words.detail !== null && <Coverage field={words.name} {...countsOf(preview, fieldId, projectStyles)} />}
      </div>
      <RemoveButton
        field={words.name}
        onRemove={() => {
          onRemove(words.name);
        }}
      />
    </li>
  );
}

/** Number fields that the index keeps, with their names and how they are rolled up. */
export function NumbersSection(props: NumbersProps) {
  const { view, draft } = props;
  const say = useText();
  const announce = useAnnounce();
  const { list, aim } = useLineFocus();
  const { numbers } = draft.choices;
  const chosen = new Set(numbers.map(({ fieldId }) => fieldId));
  const others = view.candidates.filter(({ id, kind }) => kind === 'number' && !chosen.has(id));
  return (
    <Section title={say('fields.numbers')} note={say('fields.numbers.note')}>
      {numbers.length === 0 && <p className={styles.quiet}>{say('fields.numbers.none')}</p>}
      <ul className={styles.numbers}>
        {numbers.map((number) => (
          <NumberLine
            key={number.fieldId}
            {...props}
            number={number}
            onRemove={(field) => {
              draft.change(withoutNumber(draft.choices, number.fieldId));
              announce(say('fields.removed', { field }));
              aim(null);
            }}
          />
        ))}
      </ul>
      {numbers.length < MOST_NUMBERS && (
        <div className={styles.add} ref={list}>
          <AddField
            label={say('fields.numbers.add')}
            placeholder={say('fields.numbers.add')}
            candidates={others}
            of={projectStyles}
            onAdd={(id) => {
              draft.change(withNumber(draft.choices, id));
              announce(say('fields.added', { field: fieldWords(view, id, say).name, place: numbers.length + 1 }));
            }}
          />
        </div>
      )}
    </Section>
  );
}
