import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { LateMark } from '../../figures/late-mark';
import styles from '../timeline-view.module.css';
import { changeLines, countConflicts } from './change-lines';
import { ReviewDialog } from './review-dialog';
import type { Planning } from './use-planning';
import { useWriting } from './use-writing';

/** How many changes are planned, and what speaks against them. */
function Summary({ planning }: { readonly planning: Planning }) {
  const say = useText();
  const { proposal, told } = planning;
  if (proposal.size === 0) return <span className={styles.quiet}>{say('planning.none')}</span>;
  const conflicts = countConflicts(changeLines(planning), planning);
  return (
    <>
      <strong>{say('planning.count', { count: proposal.size })}</strong>
      {conflicts > 0 && <LateMark>{say('planning.conflicts', { count: conflicts })}</LateMark>}
      {told.followers.length > 0 && (
        <span className={styles.quiet}>{say('planning.followers', { count: told.followers.length })}</span>
      )}
    </>
  );
}

interface PlanBarProps {
  readonly planning: Planning;
  /** Told which element keeps the focus when a dialog is closed. */
  readonly children: (returnTo: React.RefObject<HTMLElement>) => ReactNode;
}

/** What is planned, above the timeline: reviewed, taken back, written and undone from here. */
export function PlanBar({ planning, children }: PlanBarProps) {
  const say = useText();
  const announce = useAnnounce();
  const bar = useRef<HTMLElement>(null);
  const writing = useWriting(planning);
  const [isReviewing, setIsReviewing] = useState(false);
  const { proposal, undoable } = planning;
  const close = (): void => {
    setIsReviewing(false);
    writing.forget();
  };
  const takeAllBack = (): void => {
    planning.takeBack(proposal.keys());
    announce(say('planning.tookBack', { count: proposal.size }));
    bar.current?.focus();
  };
  return (
    <>
      <section ref={bar} className={styles.planBar} aria-label={say('planning.title')} tabIndex={-1}>
        <Summary planning={planning} />
        <div className={styles.planActions}>
          {proposal.size > 0 && (
            <Button spacing="compact" appearance="subtle" onClick={takeAllBack}>
              {say('planning.takeBackAll')}
            </Button>
          )}
          {proposal.size + undoable.size > 0 && (
            <Button
              spacing="compact"
              appearance={proposal.size > 0 ? 'primary' : 'default'}
              onClick={() => setIsReviewing(true)}
            >
              {proposal.size > 0 ? say('planning.review') : say('planning.undo', { count: undoable.size })}
            </Button>
          )}
        </div>
      </section>
      {children(bar)}
      <ModalTransition>
        {isReviewing && <ReviewDialog planning={planning} writing={writing} onClose={close} returnTo={bar} />}
      </ModalTransition>
    </>
  );
}
