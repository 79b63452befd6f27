import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { portfolioItemsRequest, portfolioRequest } from '#contract/portfolio';
import { previewRequest } from '#contract/portfolio-preview';
import { previewMembers } from '../../application/portfolio/preview-members';
import { viewPortfolioItems } from '../../application/portfolio/view-portfolio-items';
import { indexReader, seeVisibleSite } from '../../composition';
import { recordPorts, see } from '../../record-composition';
import { portfolio } from '../../report-composition';
import { answer } from '../answer';

export const portfolioCalls: Pick<Handlers<Definitions>, 'portfolio.view' | 'portfolio.items' | 'portfolio.preview'> = {
  'portfolio.view': answer(portfolioRequest, portfolio),
  'portfolio.items': answer(portfolioItemsRequest, viewPortfolioItems(see, indexReader)),
  'portfolio.preview': answer(previewRequest, previewMembers({ ...recordPorts, see: seeVisibleSite })),
};
