import Button from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';

interface BehindDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly width: 'large' | 'x-large';
  readonly onClose: () => void;
  /** Beside the button that closes it. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** What is behind a value: read, and closed again. */
export function BehindDialog({ title, closeLabel, width, onClose, footer, children }: BehindDialogProps) {
  return (
    <ModalDialog width={width} onClose={onClose} shouldReturnFocus>
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
        <CloseButton onClick={onClose} label={closeLabel} />
      </ModalHeader>
      <ModalBody>{children}</ModalBody>
      <ModalFooter>
        {footer}
        <Button appearance="primary" onClick={onClose}>
          {closeLabel}
        </Button>
      </ModalFooter>
    </ModalDialog>
  );
}
