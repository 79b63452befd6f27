import Lozenge from '@atlaskit/lozenge';
import type { HealthState } from '#contract/health';
import { useText } from '../../messages/use-text';
import styles from './health.module.css';
import { QuestionIcon, StatusErrorIcon, StatusSuccessIcon, StatusWarningIcon } from '../../ui/icon/icons';

const looks = {
  good: { appearance: 'success', icon: StatusSuccessIcon },
  attention: { appearance: 'warning', icon: StatusWarningIcon },
  danger: { appearance: 'danger', icon: StatusErrorIcon },
  unknown: { appearance: 'neutral', icon: QuestionIcon },
} as const;

interface HealthMarkProps {
  readonly state: HealthState;
  /** A person has had a hand in it. */
  readonly isByHand?: boolean;
}

/** A state by icon and word, never by colour alone. */
export function HealthMark({ state, isByHand = false }: HealthMarkProps) {
  const say = useText();
  const { appearance, icon } = looks[state];
  const mark = (
    <Lozenge appearance={appearance} iconBefore={icon}>
      {say(`health.state.${state}`)}
    </Lozenge>
  );
  if (!isByHand) return mark;
  return (
    <span className={styles.byHand}>
      {mark} <span className={styles.hand}>{say('override.mark')}</span>
    </span>
  );
}
