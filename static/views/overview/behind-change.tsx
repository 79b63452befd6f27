import Button from '@atlaskit/button/new';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ChangeKind, ChangesView } from '#contract/overview';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { IssueList } from '../issues/issue-list';

interface BehindChangeProps {
  readonly portfolioId: string;
  readonly view: ChangesView;
  readonly kind: ChangeKind;
  readonly onClose: () => void;
}

/** The issues of which something has become. */
export function BehindChange({ portfolioId, view, kind, onClose }: BehindChangeProps) {
  const say = useText();
  const { day } = useFormats();
  const what = say(`overview.change.${kind}`, { count: view.counts[kind] });
  return (
    <Modal width="x-large" onClose={onClose} shouldReturnFocus>
      <ModalHeader>
        <ModalTitle>{say('overview.behind', { what, day: day(view.since) })}</ModalTitle>
        <CloseButton onClick={onClose} label={say('overview.close')} />
      </ModalHeader>
      <ModalBody>
        <IssueList
          label={what}
          scope={{ of: 'portfolio' }}
          portfolioId={portfolioId}
          change={{ kind, since: view.since }}
          first={null}
          emptyText={say('overview.behind.empty')}
          look="table"
        />
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {say('overview.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
