import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import VisuallyHidden from '@atlaskit/visually-hidden';

const Announce = createContext<(text: string) => void>(() => undefined);

/** Says a short text to screen readers: results of sorting and filtering, and the end of loading. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce);

/** Holds the page's one live region. Two texts in turn, so that the same words twice are read twice. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', isEven: true });
  const announce = useCallback((text: string) => {
    setSaid((before) => ({ text, isEven: !before.isEven }));
  }, []);
  const texts = useMemo(() => (said.isEven ? [said.text, ''] : ['', said.text]), [said]);
  return (
    <Announce.Provider value={announce}>
      {children}
      <VisuallyHidden>
        <div aria-live="polite" role="status">
          <span>{texts[0]}</span>
          <span>{texts[1]}</span>
        </div>
      </VisuallyHidden>
    </Announce.Provider>
  );
}
