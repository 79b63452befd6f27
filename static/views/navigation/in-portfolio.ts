/** The part of a request that says which portfolio is meant; none for every project of the site. */
export const inPortfolio = (portfolioId: string | null): { readonly portfolioId?: string } =>
  portfolioId === null ? {} : { portfolioId };
