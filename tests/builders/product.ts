import type { ProductDraft } from '../../src/contract/product-record';
import type { ProductRecord } from '../../src/domain/product/product-record';
import { usualRoadmap } from '../../src/domain/product/roadmap-setup';
import { everyone } from './portfolio';

/** A draft that may be saved as it is; `members` only for products that are no Jira project. */
export function aProductDraft(parts: Partial<ProductDraft> = {}): ProductDraft {
  return {
    name: 'Product',
    vision: '',
    description: '',
    goals: [],
    stage: null,
    dates: { start: null, launch: null, end: null },
    stakeholders: [],
    links: [],
    hiddenMembers: 'keep',
    ...parts,
  };
}

export function aProduct(parts: Partial<ProductRecord> = {}): ProductRecord {
  return {
    name: 'Product',
    vision: '',
    description: '',
    goals: [],
    roles: { ownerAccountId: 'owner', editors: [], viewers: [everyone] },
    stage: null,
    dates: { start: null, launch: null, end: null },
    stakeholders: [],
    links: [],
    scope: { kind: 'project', projectId: '10000' },
    roadmap: usualRoadmap,
    isArchived: false,
    ...parts,
  };
}
