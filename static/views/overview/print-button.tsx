import Button from '@atlaskit/button/new';
import { useText } from '../../messages/use-text';
import { useLightPrint } from '../../ui/print/use-light-print';

/** Prints the page as it is. The frame may open the print dialog: Forge allows it modal windows. */
export function PrintButton() {
  const say = useText();
  useLightPrint();
  return (
    <Button spacing="compact" onClick={() => window.print()}>
      {say('overview.print')}
    </Button>
  );
}
