import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { RecordView } from '#contract/portfolio-record';
import { useText } from '../../../messages/use-text';
import { FlatTable } from '../../../ui/table/flat-table';
import { Loaded } from '../../failure/loaded';
import { usePartWords } from './part-words';
import { recordQuery } from '../queries';
import styles from './editor.module.css';
import { differingParts } from './form-difference';
import { formOf, type RecordForm } from './record-form';

interface ConflictDialogProps {
  readonly portfolioId: string;
  /** What was typed. */
  readonly form: RecordForm;
  readonly onClose: () => void;
  readonly onLoad: (newest: RecordView) => void;
  readonly onOverwrite: (newest: RecordView) => void;
}

function Comparison({ newest, form }: { readonly newest: RecordView; readonly form: RecordForm }) {
  const say = useText();
  const { locale } = useIntl();
  const theirs = formOf(newest, locale);
  const parts = differingParts(theirs, form);
  const { nameOf, valueOf } = usePartWords(newest, form);
  if (parts.length === 0) return <p className={styles.text}>{say('editor.conflict.same')}</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{say('editor.conflict.lead')}</p>
      <FlatTable
        label={say('editor.conflict.title')}
        columns={[
          { id: 'part', title: say('editor.conflict.field'), cell: (part) => nameOf(part) },
          { id: 'newest', title: say('editor.conflict.newest'), cell: (part) => valueOf(theirs, form, part) },
          { id: 'mine', title: say('editor.conflict.mine'), cell: (part) => valueOf(form, theirs, part) },
        ]}
        items={parts}
        keyOf={(part) => part}
      />
    </div>
  );
}

/** Shows what differs before anything is lost, whichever version then counts. */
export function ConflictDialog({ portfolioId, form, onClose, onLoad, onOverwrite }: ConflictDialogProps) {
  const say = useText();
  const query = useQuery({ ...recordQuery(portfolioId), staleTime: 0 });
  const { data, isFetching } = query;
  const isReady = data !== undefined && !isFetching;
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large">
        <ModalHeader hasCloseButton>
          <ModalTitle>{say('editor.conflict.title')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Loaded
            query={isReady ? query : { ...query, data: undefined }}
            shape="rows"
            loadingLabel={say('portfolio.loading')}
            loadedText={() => say('record.loaded')}
          >
            {(newest) => <Comparison newest={newest} form={form} />}
          </Loaded>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {say('editor.conflict.back')}
          </Button>
          <Button isDisabled={!isReady} onClick={() => data && onLoad(data)}>
            {say('editor.conflict.load')}
          </Button>
          <Button appearance="warning" isDisabled={!isReady} onClick={() => data && onOverwrite(data)}>
            {say('editor.conflict.overwrite')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
