import ModalDialog, { ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState, type FormEvent } from 'react';
import type { RoadmapItem, RoadmapView } from '#contract/roadmap';
import { hidables, type Audience, type Hidable } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { Choices, type Choice } from '../../ui/form/choice-inputs';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-inputs';
import { AudienceWording } from './audience-wording';
import { audienceName } from './audience-words';
import styles from './roadmap.module.css';
import { DialogFooter } from './rules-dialog';

interface HidesProps {
  readonly hides: readonly Hidable[];
  readonly onChange: (hides: readonly Hidable[]) => void;
}

function Hides({ hides, onChange }: HidesProps) {
  const say = useText();
  return (
    <fieldset className={styles.hides}>
      <legend className={styles.ruleTitle}>{say('roadmap.audienceDialog.hides')}</legend>
      {hidables.map((what) => (
        <label key={what} className={styles.hide}>
          <input
            type="checkbox"
            checked={hides.includes(what)}
            onChange={({ currentTarget }) =>
              onChange(hidables.filter((one) => (one === what ? currentTarget.checked : hides.includes(one))))
            }
          />
          {say(`roadmap.hides.${what}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface HiddenItemsProps {
  readonly choices: readonly Choice[];
  readonly hidden: Audience['hiddenIssueIds'];
  readonly onChange: (hidden: Audience['hiddenIssueIds']) => void;
}

/** What is not listed, say because it was done long ago, stays as it was. */
function HiddenItems({ choices, hidden, onChange }: HiddenItemsProps) {
  const say = useText();
  const listed = new Set(choices.map(({ value }) => Number(value)));
  const others = hidden.filter((id) => !listed.has(id));
  return (
    <Field label={say('roadmap.audienceDialog.items')} path="hidden" problems={[]}>
      {(control) => (
        <Choices
          {...control}
          options={choices}
          value={choices.filter(({ value }) => hidden.includes(Number(value)))}
          placeholder={say('roadmap.audienceDialog.items.placeholder')}
          noneText={say('roadmap.audienceDialog.items.none')}
          onChange={(chosen) => onChange([...others, ...chosen.map(({ value }) => Number(value))])}
        />
      )}
    </Field>
  );
}

/** Items by the name that they have in Jira, to be chosen from. */
const itemChoices = (items: readonly RoadmapItem[]): Choice[] =>
  items.flatMap(({ issue, name }) =>
    issue === null ? [] : [{ value: String(issue.issueId), label: `${issue.key} ${name}` }],
  );

interface AudienceDialogProps {
  /** Of which nothing is hidden. */
  readonly view: RoadmapView;
  readonly audience: Audience;
  readonly isSaving: boolean;
  readonly onSave: (audience: Audience) => void;
  readonly onClose: () => void;
}

/** What one audience is shown, and in which words. */
export function AudienceDialog({ view, audience, isSaving, onSave, onClose }: AudienceDialogProps) {
  const say = useText();
  const called = audienceName(audience, say);
  const [draft, setDraft] = useState<Audience>({ ...audience, name: called });
  const [isChecked, setIsChecked] = useState(false);
  const choices = itemChoices(view.items);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const wording = draft.wording.filter(({ name }) => name.trim() !== '');
    if (draft.name.trim() !== '') onSave({ ...draft, name: draft.name.trim(), wording });
  };
  return (
    <ModalDialog width="large" onClose={onClose} shouldReturnFocus>
      <form onSubmit={submit} className={styles.dialogForm}>
        <ModalHeader>
          <ModalTitle>{say('roadmap.audienceDialog.title', { name: called })}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={styles.rules}>
            <Field
              label={say('roadmap.audienceDialog.name')}
              path="name"
              problems={isChecked && draft.name.trim() === '' ? [say('roadmap.dialog.required')] : []}
              isRequired
            >
              {(control) => (
                <TextInput {...control} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
              )}
            </Field>
            <Hides hides={draft.hides} onChange={(hides) => setDraft({ ...draft, hides })} />
            <HiddenItems
              choices={choices}
              hidden={draft.hiddenIssueIds}
              onChange={(hiddenIssueIds) => setDraft({ ...draft, hiddenIssueIds })}
            />
            <AudienceWording
              choices={choices}
              wording={draft.wording}
              onChange={(wording) => setDraft({ ...draft, wording })}
            />
          </div>
        </ModalBody>
        <DialogFooter isSaving={isSaving} onClose={onClose} />
      </form>
    </ModalDialog>
  );
}
