import { createContext, useContext, useMemo } from 'react';
import type { Figures } from '#contract/figures';
import type { IssueListScope } from '#contract/issue-list';
import type { Place } from '#contract/place';
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
  /** Whose issues alone count. */
  readonly place: Place;
}

/** Within this, figures are of the issues of one portfolio; null: of all that the viewer may browse. */
export const WithinPortfolio = createContext<string | null>(null);

/** The same of a product; null also for one that is a Jira project, of which scopes say so themselves. */
export const WithinProduct = createContext<string | null>(null);

/** Whose issues alone count here, to be spread into requests. */
export function useWithin(): Place {
  const portfolioId = useContext(WithinPortfolio);
  const product = useContext(WithinProduct);
  return useMemo(
    () => ({ ...(portfolioId !== null && { portfolioId }), ...(product !== null && { product }) }),
    [portfolioId, product],
  );
}

/** Opens a figure; null where nothing can be opened, as in panels. */
export const FigureOpener = createContext<((opened: OpenedFigure) => void) | null>(null);

export const useFigureOpener = () => useContext(FigureOpener);
