import Button from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';
import { useText } from '../../../messages/use-text';
import { FailureMessage } from '../../failure/failure-message';
import styles from './setup.module.css';

interface FormDialogProps {
  readonly title: string;
  readonly failure: Parameters<typeof FailureMessage>[0]['failure'] | null;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One record as a form. It closes by Save that succeeded, or by Cancel: never while something typed could be lost. */
export function FormDialog({ title, failure, isSaving, onSave, onClose, children }: FormDialogProps) {
  const say = useText();
  return (
    <ModalDialog width="large" onClose={onClose} shouldCloseOnOverlayClick={false} shouldReturnFocus>
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
        <CloseButton onClick={onClose} label={say('setup.cancel')} />
      </ModalHeader>
      <ModalBody>
        <div className={styles.form}>
          {failure && <FailureMessage failure={failure} />}
          {children}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {say('setup.cancel')}
        </Button>
        <Button appearance="primary" isLoading={isSaving} onClick={onSave}>
          {say('setup.save')}
        </Button>
      </ModalFooter>
    </ModalDialog>
  );
}
