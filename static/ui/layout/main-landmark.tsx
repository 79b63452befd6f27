import { createContext, useContext, type ReactNode } from 'react';

const IsWithin = createContext(false);

interface MainLandmarkProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The main landmark of the document. Within one it is no landmark of its own: there may be but one. */
export function MainLandmark({ className, children }: MainLandmarkProps) {
  if (useContext(IsWithin)) return <div className={className}>{children}</div>;
  return (
    <IsWithin.Provider value>
      <main className={className}>{children}</main>
    </IsWithin.Provider>
  );
}
