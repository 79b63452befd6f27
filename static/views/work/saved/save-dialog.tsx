import Button from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useId, useState, type FormEvent } from 'react';
import type { SavedWorkView } from '#contract/work-views';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';

interface SaveDialogProps {
  /** The view that is renamed or shared; null: a new one. */
  readonly view: Pick<SavedWorkView, 'name' | 'isShared'> | null;
  readonly mayShare: boolean;
  readonly onSave: (name: string, isShared: boolean) => void;
  readonly onClose: () => void;
}

/** Names what is shown, or names a saved view anew, and says for whom it is. */
export function SaveDialog({ view, mayShare, onSave, onClose }: SaveDialogProps) {
  const say = useText();
  const id = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(view?.isShared ?? false);
  const title = say(view === null ? 'work.views.saveNew' : 'work.views.edit');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim().slice(0, 100), isShared);
  };
  return (
    <ModalDialog width="small" onClose={onClose} shouldReturnFocus>
      <form onSubmit={submit}>
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
          <CloseButton onClick={onClose} label={say('work.views.cancel')} />
        </ModalHeader>
        <ModalBody>
          <Field label={say('work.views.name')} path="name" problems={[]} isRequired>
            {(control) => <TextInput {...control} value={name} onChange={setName} isRequired autoFocus />}
          </Field>
          {mayShare && (
            <p>
              <input
                id={id}
                type="checkbox"
                checked={isShared}
                onChange={({ currentTarget }) => setIsShared(currentTarget.checked)}
              />{' '}
              <label htmlFor={id}>{say('work.views.share')}</label>
            </p>
          )}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {say('work.views.cancel')}
          </Button>
          <Button appearance="primary" type="submit" isDisabled={name.trim() === ''}>
            {say(view === null ? 'work.views.saveNew' : 'work.views.editDone')}
          </Button>
        </ModalFooter>
      </form>
    </ModalDialog>
  );
}
