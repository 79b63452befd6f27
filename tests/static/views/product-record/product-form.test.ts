import fc from 'fast-check';
import type { ProductRecordView, ShownProduct } from '../../../../src/contract/product-record';
import { createProductRequest } from '../../../../src/contract/product-record';
import type { ProductRecord } from '../../../../src/domain/product/product-record';
import type { Instant } from '../../../../src/domain/units';
import {
  newProductForm,
  productDraftOf,
  productFieldPaths,
  productFormOf,
} from '../../../../static/views/product-record/editor/product-form';
import { someProduct } from '../../../builders/any-product';

function seenOf(product: ProductRecord): ProductRecordView {
  const { roles, scope, isArchived, name, vision, description, goals, stage, dates, stakeholders, links } = product;
  const record: ShownProduct = {
    name,
    vision,
    description,
    goals,
    stage,
    dates,
    stakeholders,
    links,
    roles,
    ownerAccountId: roles.ownerAccountId,
    isArchived,
    changedAt: 0 as Instant,
    changedBy: '',
    hasHiddenMembers: false,
    members: scope.kind === 'project' ? null : scope.members.map((member) => ({ ...member, project: null }) as never),
  };
  return { product: 'PRJ', project: null, version: 1, rights: { mayEdit: true, mayManage: true }, record };
}

describe('the form of a product', () => {
  it('sends back what it was given, as the back end takes it', () => {
    fc.assert(
      fc.property(someProduct, (product) => {
        const { draft, problems } = productDraftOf(productFormOf(seenOf(product), 'me'), 'de');
        expect(problems).toEqual([]);
        const { goals, stakeholders, links, dates, stage, roles } = product;
        expect(draft).toMatchObject({ goals, stakeholders, links, dates, stage, roles, name: product.name });
        expect(draft.members).toEqual(product.scope.kind === 'members' ? product.scope.members : undefined);
        expect(createProductRequest.safeParse({ draft }).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('begins with the name of the project, owned by whoever begins, without members', () => {
    const seen: ProductRecordView = {
      product: 'PRJ',
      project: { projectId: '1', key: 'PRJ', name: 'Project' },
      version: 0,
      rights: { mayEdit: true, mayManage: true },
      record: null,
    };
    const form = productFormOf(seen, 'me');
    expect([form.name, form.members, form.roles?.ownerAccountId]).toEqual(['Project', null, 'me']);
    expect(productFieldPaths(form)).not.toContain('members');
  });

  it('says at its field that a day is a slip of the pen, and that a stakeholder is nobody yet', () => {
    const form = {
      ...newProductForm('me'),
      launch: '0202-01-01',
      stakeholders: [{ id: 's', who: null, parts: ['informed' as const], note: '' }],
    };
    const { draft, problems } = productDraftOf(form, 'en');
    expect(problems).toEqual([{ path: 'dates.launch', reason: 'not-a-day' }]);
    expect(draft.stakeholders).toMatchObject([{ who: { kind: 'named', name: '' } }]);
    expect(productFieldPaths(form)).toEqual(expect.arrayContaining(['dates.launch', 'stakeholders.0.who']));
  });
});
