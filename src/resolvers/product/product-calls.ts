import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { epicRequest } from '#contract/epic';
import { epicPulseRequest } from '#contract/epic-pulse';
import { issueListRequest } from '#contract/issue-list';
import { issuesByIdRequest } from '#contract/issues-by-id';
import { productRequest } from '#contract/product';
import { portfoliosOf } from '../../application/epic/portfolios-of';
import { viewEpicPulse } from '../../application/epic/view-pulse';
import { listById } from '../../application/hierarchy/list-by-id';
import { listIssues } from '../../application/hierarchy/list-issues';
import { heldBy } from '../../application/portfolio/held-by';
import { viewEpic } from '../../application/product/view-epic';
import { viewProduct } from '../../application/product/view-product';
import {
  dependencies,
  indexReader,
  judging,
  links,
  loads,
  seeVisibleSite,
  thresholds,
  waits,
  words,
  workRules,
} from '../../composition';
import { handOverrides, open, queries, see, seeOneProduct } from '../../record-composition';
import { answer } from '../answer';

const productPorts = {
  seeProduct: seeOneProduct,
  queries,
  reader: indexReader,
  prepare: judging,
  open,
  overridesOf: handOverrides,
};

const pulsePorts = {
  see: seeVisibleSite,
  reader: indexReader,
  dependencies,
  workRules,
  thresholds,
  portfolios: portfoliosOf(open, queries),
};

export const productCalls: Pick<
  Handlers<Definitions>,
  'product.view' | 'issues.list' | 'issues.byIds' | 'epic.view' | 'epic.pulse'
> = {
  'product.view': answer(productRequest, viewProduct(productPorts)),
  'issues.list': answer(issueListRequest, listIssues(see, { reader: indexReader, words, waits, links, loads })),
  'issues.byIds': answer(issuesByIdRequest, listById(seeVisibleSite, indexReader)),
  'epic.view': answer(epicRequest, viewEpic(seeVisibleSite, indexReader, heldBy(open, queries))),
  'epic.pulse': answer(epicPulseRequest, viewEpicPulse(pulsePorts)),
};
