import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { FieldRole, FieldsPreview, FieldsView, ProjectStyle } from '#contract/field-mapping';
import { canHold } from '#domain/field-mapping/field-kinds';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { AddField } from './add-field';
import { FieldLine, LineButtons } from './chosen-field';
import { countsOf, Coverage } from './coverage';
import { moved, withRole } from './draft-edits';
import { fieldWords } from './field-names';
import styles from './field-mapping.module.css';
import type { Draft } from './use-draft';
import { useLineFocus, type Aim } from './use-line-focus';

export interface StyleChoiceProps {
  readonly view: FieldsView;
  readonly draft: Draft;
  readonly preview: FieldsPreview | undefined;
  readonly role: FieldRole;
  readonly style: ProjectStyle;
}

/** What the buttons of one list do; each says what it did. */
function useListEdits({ view, draft, role, style }: StyleChoiceProps, aim: Aim) {
  const say = useText();
  const announce = useAnnounce();
  const chosen = draft.choices.roles[style][role];
  const fields = chosen ?? view.found[role];
  const put = (next: readonly string[] | null) => {
    draft.change(withRole(draft.choices, style, role, next));
  };
  const nameOf = (id: string) => fieldWords(view, id, say).name;
  return {
    chosen,
    fields,
    nameOf,
    choose: () => {
      put(fields);
    },
    automatic: () => {
      put(null);
    },
    add: (id: string) => {
      put([...fields, id]);
      announce(say('fields.added', { field: nameOf(id), place: fields.length + 1 }));
    },
    move: (id: string, at: number, by: -1 | 1) => {
      put(moved(fields, at, by));
      aim(id, by < 0 ? 0 : 1);
      announce(say('fields.moved', { field: nameOf(id), place: at + by + 1 }));
    },
    remove: (id: string) => {
      put(fields.filter((field) => field !== id));
      aim(null);
      announce(say('fields.removed', { field: nameOf(id) }));
    },
  };
}

type Edits = ReturnType<typeof useListEdits>;

/** What counts where no field does. */
function NoLines({ role, isChosen }: Pick<StyleChoiceProps, 'role'> & { readonly isChosen: boolean }) {
  const say = useText();
  const automatic = role === 'acceptance' ? 'fields.none.automatic.acceptance' : 'fields.none.automatic';
  return <p className={styles.quiet}>{say(isChosen ? 'fields.none.chosen' : automatic)}</p>;
}

function Lines({ view, preview, style, role, edits }: StyleChoiceProps & { readonly edits: Edits }) {
  const say = useText();
  const { chosen, fields, nameOf, move, remove } = edits;
  if (fields.length === 0) return <NoLines role={role} isChosen={chosen !== null} />;
  return (
    <ol className={styles.lines}>
      {fields.map((id, at) => (
        <FieldLine
          key={id}
          id={id}
          words={fieldWords(view, id, say)}
          coverage={<Coverage field={nameOf(id)} {...countsOf(preview, id, [style])} />}
          buttons={
            chosen && (
              <LineButtons
                field={nameOf(id)}
                isFirst={at === 0}
                isLast={at === fields.length - 1}
                onMove={(by) => {
                  move(id, at, by);
                }}
                onRemove={() => {
                  remove(id);
                }}
              />
            )
          }
        />
      ))}
    </ol>
  );
}

/** The fields of one role in projects of one style, and where the choice comes from. */
export function StyleChoice(props: StyleChoiceProps) {
  const { view, role, style } = props;
  const say = useText();
  const { list, aim } = useLineFocus();
  const edits = useListEdits(props, aim);
  const { chosen, fields } = edits;
  const others = view.candidates.filter(({ id, kind }) => canHold(kind, role) && !fields.includes(id));
  const label = say('fields.add.of', { role: say(`fields.role.${role}`), style: say(`fields.style.${style}`) });
  return (
    <div className={styles.choice} ref={list}>
      <div className={styles.choiceHead}>
        <Heading size="xsmall" as="h3">
          {say(`fields.style.${style}`)}
        </Heading>
        <Lozenge appearance={chosen ? 'inprogress' : 'default'}>
          {say(chosen ? 'fields.source.chosen' : 'fields.source.automatic')}
        </Lozenge>
        <span className={styles.size}>{say('fields.style.size', { projects: view.sizes[style].projects })}</span>
      </div>
      <Lines {...props} edits={edits} />
      <div className={styles.choiceFoot}>
        {chosen && (
          <div className={styles.add}>
            <AddField
              label={label}
              placeholder={say('fields.add')}
              candidates={others}
              of={[style]}
              onAdd={edits.add}
            />
          </div>
        )}
        <Button spacing="compact" onClick={chosen ? edits.automatic : edits.choose}>
          {say(chosen ? 'fields.useAutomatic' : 'fields.choose')}
        </Button>
      </div>
    </div>
  );
}
