import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useRef, useState } from 'react';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { LateMark } from '../../figures/late-mark';
import styles from '../features.module.css';
import { OrderDialog } from './order-dialog';
import type { Ranking } from './use-ranking';
import { useRankWriting } from './use-rank-writing';

interface OrderBarProps {
  readonly ranking: Ranking;
  /** Nothing waits any more, and what had the focus goes with it. */
  readonly onGone: () => void;
}

/** How many moves wait: reviewed, undone and written from here. */
export function OrderBar({ ranking, onGone }: OrderBarProps) {
  const say = useText();
  const announce = useAnnounce();
  const bar = useRef<HTMLElement>(null);
  const writing = useRankWriting(ranking);
  const [isReviewing, setIsReviewing] = useState(false);
  const count = ranking.order.moved.size;
  const stale = ranking.lines.filter(({ isStale }) => isStale).length;
  if (ranking.moves.length === 0 && !isReviewing) return null;
  const close = (): void => {
    setIsReviewing(false);
    writing.forget();
  };
  const undo = (): void => {
    ranking.undo();
    announce(say('features.order.undone'));
    if (ranking.moves.length > 1) bar.current?.focus();
    else onGone();
  };
  const takeAllBack = (): void => {
    ranking.takeBack(new Set(ranking.moves.map(({ key }) => key)));
    announce(say('features.order.tookBack', { count }));
    onGone();
  };
  return (
    <>
      <section ref={bar} className={styles.bar} aria-label={say('features.order.title')} tabIndex={-1}>
        <strong>{say('features.order.waiting', { count })}</strong>
        {stale > 0 && <LateMark>{say('features.order.staleCount', { count: stale })}</LateMark>}
        <div className={styles.actions}>
          <Button spacing="compact" appearance="subtle" onClick={takeAllBack}>
            {say('planning.takeBackAll')}
          </Button>
          <Button spacing="compact" onClick={undo}>
            {say('features.order.undo')}
          </Button>
          <Button spacing="compact" appearance="primary" isDisabled={count === 0} onClick={() => setIsReviewing(true)}>
            {say('features.order.review')}
          </Button>
        </div>
      </section>
      <ModalTransition>
        {isReviewing && <OrderDialog ranking={ranking} writing={writing} onClose={close} returnTo={bar} />}
      </ModalTransition>
    </>
  );
}
