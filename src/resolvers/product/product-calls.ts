import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { epicRequest } from '#contract/epic';
import { issueListRequest } from '#contract/issue-list';
import { productRequest } from '#contract/product';
import { listIssues } from '../../application/hierarchy/list-issues';
import { viewEpic } from '../../application/product/view-epic';
import { viewProduct } from '../../application/product/view-product';
import { indexReader, seeVisibleSite } from '../../composition';
import { seeSomePart } from '../../record-composition';
import { answer } from '../answer';

export const productCalls: Pick<Handlers<Definitions>, 'product.view' | 'issues.list' | 'epic.view'> = {
  'product.view': answer(productRequest, viewProduct(seeVisibleSite, indexReader)),
  'issues.list': answer(issueListRequest, listIssues(seeSomePart, indexReader)),
  'epic.view': answer(epicRequest, viewEpic(seeVisibleSite, indexReader)),
};
