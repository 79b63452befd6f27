import Button from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { RefObject } from 'react';
import type { PlanRefusal } from '#contract/timeline-plan';
import { useText } from '../../../messages/use-text';
import { FailureMessage } from '../../failure/failure-message';
import styles from '../timeline-view.module.css';
import { changeLines } from './change-lines';
import { ChangeTable } from './change-table';
import { BrokenLinks, Followers } from './consequence-lists';
import type { Planning } from './use-planning';
import type { Writing } from './use-writing';

interface ReviewProps {
  readonly planning: Planning;
  readonly writing: Writing;
  readonly onClose: () => void;
  /** Where focus goes afterwards: what opened the dialog may be gone. */
  readonly returnTo: RefObject<HTMLElement>;
}

const nothingRefused: ReadonlyMap<string, PlanRefusal> = new Map();

/** How far writing is, or what became of it. */
function Told({ writing: { state } }: Pick<ReviewProps, 'writing'>) {
  const say = useText();
  if (state.kind === 'idle') return <p className={styles.quiet}>{say('planning.dialog.about')}</p>;
  if (state.kind === 'writing') {
    const { done, total, waitSeconds } = state.progress;
    return (
      <p role="status">
        <progress className={styles.progress} value={done} max={total} aria-hidden="true" />{' '}
        {waitSeconds === null
          ? say('planning.applying', { done, total })
          : say('planning.waiting', { seconds: waitSeconds })}
      </p>
    );
  }
  const { report, isUndo } = state;
  return (
    <>
      <p>
        <strong>{say(isUndo ? 'planning.undone' : 'planning.written', { count: report.written })}</strong>
        {report.refused.size > 0 && ` ${say('planning.refused', { count: report.refused.size })}`}
      </p>
      {report.failure && <FailureMessage failure={report.failure} />}
    </>
  );
}

/** What can be done now: nothing while it is written. */
function Actions({ planning, writing, onClose }: ReviewProps) {
  const say = useText();
  const isWriting = writing.state.kind === 'writing';
  const { proposal, undoable } = planning;
  return (
    <>
      {undoable.size > 0 && (
        <Button appearance="subtle" isDisabled={isWriting} onClick={writing.undo}>
          {say('planning.undo', { count: undoable.size })}
        </Button>
      )}
      <Button appearance={proposal.size === 0 ? 'primary' : 'subtle'} isDisabled={isWriting} onClick={onClose}>
        {say('planning.back')}
      </Button>
      {proposal.size > 0 && (
        <Button appearance="primary" isDisabled={isWriting} onClick={writing.apply}>
          {say('planning.apply', { count: proposal.size })}
        </Button>
      )}
    </>
  );
}

/** Lists every change before anything is written, writes, and reports. */
export function ReviewDialog(props: ReviewProps) {
  const { planning, writing, onClose, returnTo } = props;
  const say = useText();
  const isWriting = writing.state.kind === 'writing';
  const lines = changeLines(planning);
  const refused = writing.state.kind === 'ended' ? writing.state.report.refused : nothingRefused;
  const close = (): void => {
    if (!isWriting) onClose();
  };
  return (
    <ModalDialog width="x-large" onClose={close} shouldReturnFocus={returnTo}>
      <ModalHeader>
        <ModalTitle>{say('planning.dialog')}</ModalTitle>
        <CloseButton onClick={close} label={say('planning.close')} />
      </ModalHeader>
      <ModalBody>
        <div className={styles.review}>
          <Told writing={writing} />
          {lines.length > 0 && (
            <ChangeTable
              lines={lines}
              refused={refused}
              onTakeBack={isWriting ? null : (key) => planning.takeBack([key])}
            />
          )}
          <BrokenLinks broken={planning.told.broken} />
          {!isWriting && <Followers planning={planning} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Actions {...props} />
      </ModalFooter>
    </ModalDialog>
  );
}
