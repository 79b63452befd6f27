import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useEffect } from 'react';
import type { Figures } from '#contract/figures';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { useNavigation } from '../navigation/navigation';
import type { SeenDay } from './day-control';
import styles from './history.module.css';
import { changesSince } from './since';

interface PastNoticeProps {
  readonly view: SeenDay & { readonly now: Figures | null };
  /** The figures of the view, as of the day. */
  readonly figures: Figures;
}

/** Says that a view is of a past day, what that leaves out, and what has changed since. */
export function PastNotice({ view, figures }: PastNoticeProps) {
  const say = useText();
  const formats = useFormats();
  const announce = useAnnounce();
  const navigation = useNavigation();
  const wanted = navigation?.day ?? view.presentDay;
  const isOnItsWay = wanted !== view.today;
  const going = say('history.loading', { day: formats.day(wanted) });
  useEffect(() => {
    if (isOnItsWay) announce(going);
  }, [announce, going, isOnItsWay]);
  if (view.now === null) return isOnItsWay ? <p className={styles.text}>{going}</p> : null;
  const since = changesSince(figures, view.now);
  const values = {
    issues: formats.change(since.issues),
    done: formats.change(since.done),
    late: formats.change(since.late),
  };
  return (
    <SectionMessage
      title={isOnItsWay ? going : say('history.title', { day: formats.day(view.today) })}
      headingLevel="h2"
      actions={[
        <SectionMessageAction
          key="back"
          onClick={() => {
            navigation?.see(null);
          }}
        >
          {say('history.back')}
        </SectionMessageAction>,
      ]}
    >
      <p className={styles.text}>
        {since.points === null
          ? say('history.since.noPoints', values)
          : say('history.since', { ...values, points: formats.change(since.points) })}
      </p>
      <p className={styles.text}>{say('history.deleted')}</p>
    </SectionMessage>
  );
}
