import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { portfolioItemsRequest, portfolioRequest } from '#contract/portfolio';
import { viewPortfolio } from '../../application/portfolio/view-portfolio';
import { viewPortfolioItems } from '../../application/portfolio/view-portfolio-items';
import { indexReader, missing, seeVisibleSite } from '../../composition';
import { answer } from '../answer';

export const portfolioCalls: Pick<Handlers<Definitions>, 'portfolio.view' | 'portfolio.items'> = {
  'portfolio.view': answer(portfolioRequest, viewPortfolio(seeVisibleSite, missing)),
  'portfolio.items': answer(portfolioItemsRequest, viewPortfolioItems(seeVisibleSite, indexReader)),
};
