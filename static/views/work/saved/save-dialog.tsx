import Button from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useId, useState, type FormEvent } from 'react';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';

interface SaveDialogProps {
  readonly mayShare: boolean;
  readonly onSave: (name: string, isShared: boolean) => void;
  readonly onClose: () => void;
}

/** Names what is shown. */
export function SaveDialog({ mayShare, onSave, onClose }: SaveDialogProps) {
  const say = useText();
  const id = useId();
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim().slice(0, 100), isShared);
  };
  return (
    <ModalDialog width="small" onClose={onClose} shouldReturnFocus>
      <form onSubmit={submit}>
        <ModalHeader>
          <ModalTitle>{say('work.views.saveNew')}</ModalTitle>
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
            {say('work.views.saveNew')}
          </Button>
        </ModalFooter>
      </form>
    </ModalDialog>
  );
}
