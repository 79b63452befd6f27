import type { ReactNode } from 'react';
import type { FigureName } from '#domain/progress/figure-items';
import { Opener } from '../../ui/explained/opener';
import { isKnown } from './figure-group';
import { useFigureOpener, useWithin, type FigureGround } from './opened-figure';

interface OpenFigureProps {
  /** null: these figures cannot be opened. */
  readonly ground: FigureGround | null;
  readonly figure: FigureName;
  readonly children: ReactNode;
}

/** A number that opens into its formula and the issues behind it. */
export function OpenFigure({ ground, figure, children }: OpenFigureProps) {
  const open = useFigureOpener();
  const place = useWithin();
  // An unknown value explains itself.
  if (ground === null || open === null || !isKnown(figure, ground.figures)) return <>{children}</>;
  return (
    <Opener look="plain" onOpen={() => open({ ...ground, figure, place })}>
      {children}
    </Opener>
  );
}
