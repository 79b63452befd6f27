import Button from '@atlaskit/button/new';
import { useText } from '../../messages/use-text';

/** Prints the page as it is. The frame may open the print dialog: Forge allows it modal windows. */
export function PrintButton() {
  const say = useText();
  return (
    <Button spacing="compact" onClick={() => window.print()}>
      {say('overview.print')}
    </Button>
  );
}
