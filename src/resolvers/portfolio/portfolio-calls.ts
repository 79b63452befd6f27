import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { portfolioItemsRequest, portfolioRequest } from '#contract/portfolio';
import { previewRequest } from '#contract/portfolio-preview';
import { previewMembers } from '../../application/portfolio/preview-members';
import { viewPortfolio } from '../../application/portfolio/view-portfolio';
import { viewPortfolioItems } from '../../application/portfolio/view-portfolio-items';
import { indexReader, judging, missing, seeVisibleSite } from '../../composition';
import { describe, handOverrides, recordPorts, seeOne, see } from '../../record-composition';
import { answer } from '../answer';

const view = viewPortfolio({
  see: seeVisibleSite,
  seeOne,
  describe,
  find: missing,
  prepare: judging,
  overridesOf: handOverrides,
});

export const portfolioCalls: Pick<Handlers<Definitions>, 'portfolio.view' | 'portfolio.items' | 'portfolio.preview'> = {
  'portfolio.view': answer(portfolioRequest, view),
  'portfolio.items': answer(portfolioItemsRequest, viewPortfolioItems(see, indexReader)),
  'portfolio.preview': answer(previewRequest, previewMembers({ ...recordPorts, see: seeVisibleSite })),
};
