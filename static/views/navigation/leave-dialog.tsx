import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useText } from '../../messages/use-text';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks whether what was typed may be lost. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const say = useText();
  return (
    <ModalTransition>
      <Modal onClose={onStay} width="small">
        <ModalHeader>
          <ModalTitle>{say('editor.leave')}</ModalTitle>
        </ModalHeader>
        <ModalBody>{say('editor.leave.description')}</ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onLeave}>
            {say('editor.leave.leave')}
          </Button>
          <Button appearance="primary" onClick={onStay} autoFocus>
            {say('editor.leave.stay')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
