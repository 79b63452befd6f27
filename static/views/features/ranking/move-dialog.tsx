import Button from '@atlaskit/button/new';
import ModalDialog, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';

interface MoveDialogProps {
  readonly name: string;
  /** From 1, and of how many in view. */
  readonly position: number;
  readonly count: number;
  /** Told the place, from 0. */
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
}

/** The place of an epic, typed: the quick way over a long list. */
export function MoveDialog({ name, position, count, onMove, onClose }: MoveDialogProps) {
  const say = useText();
  const [typed, setTyped] = useState(String(position));
  const wanted = Number(typed);
  const isPlace = /^\d+$/.test(typed.trim()) && wanted >= 1 && wanted <= count;
  const problems = isPlace ? [] : [say('features.move.problem', { count })];
  const go = (to: number): void => {
    onMove(to);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isPlace) go(wanted - 1);
  };
  return (
    <ModalDialog width="small" onClose={onClose} shouldReturnFocus>
      <form onSubmit={submit}>
        <ModalHeader>
          <ModalTitle>{say('features.move', { name })}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Field label={say('features.move.position', { count })} path="position" problems={problems}>
            {(control) => <TextInput {...control} holds="number" value={typed} onChange={setTyped} autoFocus />}
          </Field>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {say('planning.cancel')}
          </Button>
          <Button onClick={() => go(0)}>{say('features.move.top')}</Button>
          <Button onClick={() => go(count - 1)}>{say('features.move.bottom')}</Button>
          <Button appearance="primary" type="submit">
            {say('features.move.go')}
          </Button>
        </ModalFooter>
      </form>
    </ModalDialog>
  );
}
