import { createContext, useContext } from 'react';
import type { Figures } from '#contract/figures';
import type { IssueListScope } from '#contract/issue-list';
import type { FigureName } from '#domain/progress/figure-items';

/** What figures are of, so that each of them can open into the issues behind it. */
export interface FigureGround {
  readonly scope: IssueListScope;
  /** What the figures are of, as people call it. */
  readonly of: string;
  readonly figures: Figures;
}

/** A figure that has been opened. */
export interface OpenedFigure extends FigureGround {
  readonly figure: FigureName;
  /** The portfolio whose issues alone count; null: all that the viewer may browse. */
  readonly portfolioId: string | null;
}

/** Within this, figures are of the issues of one portfolio; null: of all that the viewer may browse. */
export const WithinPortfolio = createContext<string | null>(null);

/** Opens a figure; null where nothing can be opened, as in panels. */
export const FigureOpener = createContext<((opened: OpenedFigure) => void) | null>(null);

export const useFigureOpener = () => useContext(FigureOpener);
