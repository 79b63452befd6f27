import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import { useText } from '../../messages/use-text';

/** Paper is white: while it is printed, the page has its light colours. */
function useLightPrint(): void {
  useEffect(() => {
    const root = document.documentElement;
    let shown: string | undefined;
    const before = () => {
      shown = root.dataset.colorMode;
      root.dataset.colorMode = 'light';
    };
    const after = () => {
      if (shown !== undefined) root.dataset.colorMode = shown;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}

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
