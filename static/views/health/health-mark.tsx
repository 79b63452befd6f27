import Lozenge from '@atlaskit/lozenge';
import type { HealthState } from '#contract/health';
import { useText } from '../../messages/use-text';
import { QuestionIcon, StatusErrorIcon, StatusSuccessIcon, StatusWarningIcon } from '../../ui/icon/icons';

const looks = {
  good: { appearance: 'success', icon: StatusSuccessIcon },
  attention: { appearance: 'warning', icon: StatusWarningIcon },
  danger: { appearance: 'danger', icon: StatusErrorIcon },
  unknown: { appearance: 'neutral', icon: QuestionIcon },
} as const;

/** A state by icon and word, never by colour alone. */
export function HealthMark({ state }: { readonly state: HealthState }) {
  const say = useText();
  const { appearance, icon } = looks[state];
  return (
    <Lozenge appearance={appearance} iconBefore={icon}>
      {say(`health.state.${state}`)}
    </Lozenge>
  );
}
