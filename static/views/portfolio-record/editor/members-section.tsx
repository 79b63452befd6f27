import Button, { IconButton } from '@atlaskit/button/new';
import { RadioGroup } from '@atlaskit/radio';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextBlock } from '../../../ui/form/text-inputs';
import { AddIcon, CrossIcon } from '../../../ui/icon/icons';
import { Section } from '../../../ui/layout/section';
import { CategoriesField, PortfoliosField, ProjectsField } from './chosen-members';
import styles from './editor.module.css';
import { useEditedMembers, useFieldProblems } from './editing';
import { membersOf } from './member-lists';
import { useFocusNext } from './use-focus-next';

function QueryField({ at, number, jql, onRemove }: { at: number; number: number; jql: string; onRemove: () => void }) {
  const say = useText();
  const { members, change } = useEditedMembers();
  const problemsAt = useFieldProblems();
  const path = `members.${at}.jql`;
  return (
    <div className={styles.query}>
      <Field
        label={say('editor.query', { number })}
        path={path}
        problems={problemsAt(path)}
        help={say('editor.query.help')}
      >
        {(control) => (
          <TextBlock
            {...control}
            isMonospaced
            placeholder={say('editor.query.placeholder')}
            value={jql}
            onChange={(typed) =>
              change(
                { members: members.map((each, place) => (place === at ? { kind: 'query', jql: typed } : each)) },
                `members.${at}`,
              )
            }
          />
        )}
      </Field>
      <div className={styles.remove}>
        <IconButton
          appearance="subtle"
          icon={CrossIcon}
          label={say('editor.query.remove', { number })}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}

export function QueryFields() {
  const say = useText();
  const { members, change } = useEditedMembers();
  const { container, focusNext } = useFocusNext();
  const add = () => {
    change({ members: [...members, { kind: 'query', jql: '' }] }, 'members.new');
    focusNext(`members.${members.length}.jql`);
  };
  const remove = (at: number) => {
    change({ members: members.filter((_, place) => place !== at) }, 'members');
    focusNext('members.add');
  };
  return (
    <div ref={container} className={styles.stack}>
      {membersOf(members, 'query').map(({ at, member }, index) => (
        <QueryField key={at} at={at} number={index + 1} jql={member.jql} onRemove={() => remove(at)} />
      ))}
      <div data-path="members.add">
        <Button iconBefore={AddIcon} onClick={add}>
          {say('editor.query.add')}
        </Button>
      </div>
    </div>
  );
}

/** What becomes of projects that the portfolio names and that this person may not browse: his explicit choice. */
export function HiddenMembers() {
  const say = useText();
  const { hiddenMembers, change } = useEditedMembers();
  return (
    <fieldset className={styles.plain}>
      <legend className={styles.legend}>{say('editor.hidden')}</legend>
      <p className={styles.note}>{say('editor.hidden.note')}</p>
      <RadioGroup
        name="hidden-members"
        value={hiddenMembers}
        options={(['keep', 'remove'] as const).map((value) => ({
          name: 'hidden-members',
          value,
          label: say(`editor.hidden.${value}`),
        }))}
        onChange={({ currentTarget }) =>
          change({ hiddenMembers: currentTarget.value === 'remove' ? 'remove' : 'keep' }, 'hiddenMembers')
        }
      />
    </fieldset>
  );
}

/** What the portfolio is made of. */
export function MembersSection({ hasHidden }: { readonly hasHidden: boolean }) {
  const say = useText();
  return (
    <Section title={say('editor.members')} note={say('editor.members.note')}>
      <ProjectsField />
      <CategoriesField />
      <PortfoliosField />
      <QueryFields />
      {hasHidden && <HiddenMembers />}
    </Section>
  );
}
