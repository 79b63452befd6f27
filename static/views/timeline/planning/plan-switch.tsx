import Button from '@atlaskit/button/new';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import type { Planning } from './use-planning';

/** Begins and leaves planning; what is planned waits meanwhile. The past cannot be planned. */
export function PlanSwitch({ planning }: { readonly planning: Planning }) {
  const say = useText();
  const announce = useAnnounce();
  const { isPossible, isPlanning, setPlanning, waiting } = planning;
  if (!isPossible) return null;
  const turn = (): void => {
    setPlanning(!isPlanning);
    if (!isPlanning) announce(say('planning.on'));
  };
  return (
    <Button spacing="compact" isSelected={isPlanning} aria-pressed={isPlanning} onClick={turn}>
      {say('planning.switch', { count: waiting })}
    </Button>
  );
}
