import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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

/** One part that differs, with both sides in words. */
export interface DifferingPart {
  readonly name: string;
  readonly newest: string;
  readonly mine: string;
}

/** What differs between the newest version and what was typed. */
export function DifferingParts({ parts }: { readonly parts: readonly DifferingPart[] }) {
  const say = useText();
  if (parts.length === 0) return <p className={styles.text}>{say('editor.conflict.same')}</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{say('editor.conflict.lead')}</p>
      <FlatTable
        label={say('editor.conflict.title')}
        columns={[
          { id: 'part', title: say('editor.conflict.field'), cell: ({ name }) => name },
          { id: 'newest', title: say('editor.conflict.newest'), cell: ({ newest }) => newest },
          { id: 'mine', title: say('editor.conflict.mine'), cell: ({ mine }) => mine },
        ]}
        items={parts}
        keyOf={({ name }) => name}
      />
    </div>
  );
}

interface ConflictFrameProps<T> {
  /** Asks for the newest version anew. */
  readonly query: UseQueryResult<T>;
  readonly onClose: () => void;
  readonly onLoad: (newest: T) => void;
  readonly onOverwrite: (newest: T) => void;
  readonly children: (newest: T) => ReactNode;
}

/** Shows what differs before anything is lost, whichever version then counts. */
export function ConflictFrame<T>({ query, onClose, onLoad, onOverwrite, children }: ConflictFrameProps<T>) {
  const say = useText();
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
            {children}
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

interface ConflictDialogProps extends Omit<ConflictFrameProps<RecordView>, 'query' | 'children'> {
  readonly portfolioId: string;
  /** What was typed. */
  readonly form: RecordForm;
}

function Comparison({ newest, form }: { readonly newest: RecordView; readonly form: RecordForm }) {
  const { locale } = useIntl();
  const theirs = formOf(newest, locale);
  const { nameOf, valueOf } = usePartWords(newest, form);
  const parts = differingParts(theirs, form).map((part) => ({
    name: nameOf(part),
    newest: valueOf(theirs, form, part),
    mine: valueOf(form, theirs, part),
  }));
  return <DifferingParts parts={parts} />;
}

/** The same of a portfolio. */
export function ConflictDialog({ portfolioId, form, ...frame }: ConflictDialogProps) {
  const query = useQuery({ ...recordQuery(portfolioId), staleTime: 0 });
  return (
    <ConflictFrame query={query} {...frame}>
      {(newest) => <Comparison newest={newest} form={form} />}
    </ConflictFrame>
  );
}
