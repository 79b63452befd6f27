import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { epicRequest } from '#contract/epic';
import { issueListRequest } from '#contract/issue-list';
import { issuesByIdRequest } from '#contract/issues-by-id';
import { productRequest } from '#contract/product';
import { listById } from '../../application/hierarchy/list-by-id';
import { listIssues } from '../../application/hierarchy/list-issues';
import { viewEpic } from '../../application/product/view-epic';
import { viewProduct } from '../../application/product/view-product';
import { indexReader, judging, links, loads, seeVisibleSite, waits, words } from '../../composition';
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

export const productCalls: Pick<
  Handlers<Definitions>,
  'product.view' | 'issues.list' | 'issues.byIds' | 'epic.view'
> = {
  'product.view': answer(productRequest, viewProduct(productPorts)),
  'issues.list': answer(issueListRequest, listIssues(see, { reader: indexReader, words, waits, links, loads })),
  'issues.byIds': answer(issuesByIdRequest, listById(seeVisibleSite, indexReader)),
  'epic.view': answer(epicRequest, viewEpic(seeVisibleSite, indexReader)),
};
