import Button, { IconButton } from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { RefObject } from 'react';
import type { EditRefusal } from '#contract/feature-edits';
import { useText } from '../../../messages/use-text';
import { CrossIcon } from '../../../ui/icon/icons';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import { FailureMessage } from '../../failure/failure-message';
import { LateMark } from '../../figures/late-mark';
import { Writing } from '../editing/writing';
import styles from '../features.module.css';
import type { MovedLine } from './order';
import { useEditRefusalWords } from './use-edit-refusal-words';
import type { Ranking } from './use-ranking';
import type { RankWriting } from './use-rank-writing';

interface OrderDialogProps {
  readonly ranking: Ranking;
  readonly writing: RankWriting;
  readonly onClose: () => void;
  /** Where focus goes afterwards: what opened the dialog may be gone. */
  readonly returnTo: RefObject<HTMLElement>;
}

const nothingRefused: ReadonlyMap<string, EditRefusal> = new Map();

/** How far writing is, or what became of it. */
function Told({ writing: { state } }: Pick<OrderDialogProps, 'writing'>) {
  const say = useText();
  if (state.kind === 'idle') return <p className={styles.quiet}>{say('features.order.about')}</p>;
  if (state.kind === 'writing') return <Writing progress={state.progress} />;
  const { written, refused, failure } = state.report;
  return (
    <>
      <p>
        <strong>{say('features.order.written', { count: written.size })}</strong>
        {refused.size > 0 && ` ${say('features.order.refused', { count: refused.size })}`}
      </p>
      {failure && <FailureMessage failure={failure} />}
    </>
  );
}

/** What speaks against a move. */
function Notes({ line, refusal }: { readonly line: MovedLine; readonly refusal: EditRefusal | undefined }) {
  const say = useText();
  const words = useEditRefusalWords();
  if (refusal) return <LateMark>{words(refusal, 'order')}</LateMark>;
  return line.isStale ? <LateMark>{say('features.order.stale')}</LateMark> : null;
}

function Moves({
  ranking,
  refused,
}: {
  readonly ranking: Ranking;
  readonly refused: ReadonlyMap<string, EditRefusal>;
}) {
  const say = useText();
  const columns: FlatColumn<MovedLine>[] = [
    {
      id: 'item',
      title: say('features.column.name'),
      cell: ({ key, feature }) => (
        <div className={styles.name}>
          {feature?.name ?? key}
          <div className={styles.detail}>{key}</div>
        </div>
      ),
    },
    { id: 'from', title: say('features.order.from'), align: 'number', cell: ({ from }) => from },
    { id: 'to', title: say('features.order.to'), align: 'number', cell: ({ to }) => <strong>{to}</strong> },
    {
      id: 'notes',
      title: say('planning.change.notes'),
      cell: (line) => <Notes line={line} refusal={refused.get(line.key)} />,
    },
    {
      id: 'actions',
      title: say('planning.change.actions'),
      cell: ({ key, feature }) => (
        <IconButton
          icon={CrossIcon}
          label={say('planning.takeBackOf', { name: feature?.name ?? key })}
          appearance="subtle"
          spacing="compact"
          onClick={() => ranking.takeBack(new Set([key]))}
        />
      ),
    },
  ];
  return (
    <FlatTable label={say('features.order.title')} columns={columns} items={ranking.lines} keyOf={({ key }) => key} />
  );
}

/** Lists every move before anything is written, writes, and reports. */
export function OrderDialog({ ranking, writing, onClose, returnTo }: OrderDialogProps) {
  const say = useText();
  const isWriting = writing.state.kind === 'writing';
  const refused = writing.state.kind === 'ended' ? writing.state.report.refused : nothingRefused;
  const { size } = ranking.order.moved;
  const close = (): void => {
    if (!isWriting) onClose();
  };
  return (
    <ModalDialog width="large" onClose={close} shouldReturnFocus={returnTo}>
      <ModalHeader>
        <ModalTitle>{say('features.order.dialog')}</ModalTitle>
        <CloseButton onClick={close} label={say('planning.close')} />
      </ModalHeader>
      <ModalBody>
        <div className={styles.review}>
          <Told writing={writing} />
          {!isWriting && size > 0 && <Moves ranking={ranking} refused={refused} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance={size === 0 ? 'primary' : 'subtle'} isDisabled={isWriting} onClick={close}>
          {say('features.back')}
        </Button>
        {size > 0 && (
          <Button appearance="primary" isDisabled={isWriting} onClick={writing.apply}>
            {say('features.order.apply', { count: size })}
          </Button>
        )}
      </ModalFooter>
    </ModalDialog>
  );
}
