import Button, { IconButton } from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { MessageId } from '../../../messages/en';
import { useText } from '../../../messages/use-text';
import { DayInput } from '../../../ui/form/day-input';
import { Field, type FieldControl } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { AddIcon, CrossIcon } from '../../../ui/icon/icons';
import { Section } from '../../../ui/layout/section';
import styles from './editor.module.css';
import { useFieldProblems } from './editing';
import { useFocusNext } from './use-focus-next';

interface EntryFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly path: string;
  readonly holds: 'text' | 'number' | 'day';
  readonly isRequired?: boolean;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** One thing that is typed of an entry. */
export function EntryField({ label, help, path, holds, isRequired = false, value, onChange }: EntryFieldProps) {
  const problemsAt = useFieldProblems();
  const input = (control: FieldControl) => ({ ...control, value, onChange });
  return (
    <Field label={label} path={path} problems={problemsAt(path)} isRequired={isRequired} {...(help && { help })}>
      {(control) =>
        holds === 'day' ? <DayInput {...input(control)} /> : <TextInput {...input(control)} holds={holds} />
      }
    </Field>
  );
}

interface EntriesProps<T> {
  /** Where problems of the list stand; its entries' stand below it, by position. */
  readonly path: string;
  /** Takes the focus in a new entry: its name, unless another is named. */
  readonly firstField?: string;
  readonly entries: readonly T[];
  readonly empty: Omit<T, 'id'>;
  /** Title and explanation of the list. What an entry is called, by its number, and the two buttons. */
  readonly texts: Readonly<Record<'title' | 'note' | 'entry' | 'add' | 'remove', MessageId>>;
  readonly onChange: (entries: readonly T[], path: string) => void;
  readonly fieldsOf: (entry: T, at: number) => ReactNode;
}

/** A list of things of which several details are typed. Where it grows or shrinks, the focus goes along. */
export function EntriesSection<T extends { readonly id: string }>(props: EntriesProps<T>) {
  const { path, firstField = 'name', entries, empty, texts, onChange, fieldsOf } = props;
  const say = useText();
  const { container, focusNext } = useFocusNext();
  const add = () => {
    onChange([...entries, { ...empty, id: crypto.randomUUID() } as T], `${path}.new`);
    focusNext(`${path}.${entries.length}.${firstField}`);
  };
  const remove = (at: number) => {
    onChange(
      entries.filter((_, place) => place !== at),
      path,
    );
    focusNext(`${path}.add`);
  };
  return (
    <Section title={say(texts.title)} note={say(texts.note)}>
      <div ref={container} className={styles.stack}>
        {entries.map((entry, at) => (
          <fieldset key={entry.id} className={styles.entry}>
            <legend className={styles.legend}>{say(texts.entry, { number: at + 1 })}</legend>
            {fieldsOf(entry, at)}
            <div className={styles.remove}>
              <IconButton
                appearance="subtle"
                icon={CrossIcon}
                label={say(texts.remove, { number: at + 1 })}
                onClick={() => remove(at)}
              />
            </div>
          </fieldset>
        ))}
        <div data-path={`${path}.add`}>
          <Button iconBefore={AddIcon} onClick={add}>
            {say(texts.add)}
          </Button>
        </div>
      </div>
    </Section>
  );
}
