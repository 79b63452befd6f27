import fc from 'fast-check';
import { productRecord } from '../../../src/contract/product-record';
import { problemsOfProduct } from '../../../src/domain/product/check-product';
import { differenceOfProducts, isSameProduct } from '../../../src/domain/product/compare-products';
import { productRightsOf } from '../../../src/domain/product/product-rights';
import type { ProductRecord } from '../../../src/domain/product/product-record';
import { usualRoadmap } from '../../../src/domain/product/roadmap-setup';
import type { Day } from '../../../src/domain/units';
import { everyone, group, person } from '../../builders/portfolio';
import { someProduct } from '../../builders/any-product';
import { aProduct } from '../../builders/product';

const day = (value: number) => value as Day;
const id = (serial: number) => `00000000-0000-4000-8000-00000000000${serial}`;
const goal = { id: id(1), name: 'Half the returns', target: null, isReached: false, note: '' };
const range = (length: number) => Array.from({ length }, (_, at) => at);
const known = (...accounts: string[]) => new Set(accounts);

describe('what is wrong with a product', () => {
  it('is nothing for any product that is right in itself, also after it was stored', () => {
    fc.assert(
      fc.property(someProduct, (product) => {
        expect(problemsOfProduct(product)).toEqual([]);
        const stored = productRecord.parse(JSON.parse(JSON.stringify(product)));
        expect(isSameProduct(product, stored)).toBe(true);
      }),
    );
  });

  it.each<[string, Partial<ProductRecord>, string, string]>([
    ['a name of blanks', { name: '  ' }, 'name', 'required'],
    ['a vision of several lines', { vision: 'v'.repeat(301) }, 'vision', 'too-long'],
    ['a goal without a name', { goals: [{ ...goal, name: '' }] }, 'goals.0.name', 'required'],
    ['two goals with one id', { goals: [goal, { ...goal, name: 'Other' }] }, 'goals.1', 'duplicate'],
    ['a launch before the start', { dates: { start: day(9), launch: day(8), end: null } }, 'dates.launch', 'reversed'],
    ['an end before the launch', { dates: { start: day(1), launch: day(8), end: day(7) } }, 'dates.end', 'reversed'],
    ['an end before the start', { dates: { start: day(9), launch: null, end: day(7) } }, 'dates.end', 'reversed'],
    [
      'a stakeholder without a part',
      { stakeholders: [{ id: id(1), who: person('a'), parts: [], note: '' }] },
      'stakeholders.0.parts',
      'required',
    ],
    [
      'somebody outside of Jira without a name',
      { stakeholders: [{ id: id(1), who: { kind: 'named', name: ' ' }, parts: ['informed'], note: '' }] },
      'stakeholders.0.who',
      'required',
    ],
    [
      'a stakeholder twice',
      {
        stakeholders: [
          { id: id(1), who: { kind: 'named', name: 'Board' }, parts: ['informed'], note: '' },
          { id: id(2), who: { kind: 'named', name: 'board ' }, parts: ['consulted'], note: '' },
        ],
      },
      'stakeholders.1',
      'duplicate',
    ],
    [
      'a program as a link',
      { links: [{ id: id(1), title: 'Page', url: 'javascript:alert(1)' }] },
      'links.0.url',
      'not-https',
    ],
    [
      'a link that is not secure',
      { links: [{ id: id(1), title: 'Page', url: 'http://x.y' }] },
      'links.0.url',
      'not-https',
    ],
    ['a link to nowhere', { links: [{ id: id(1), title: 'Page', url: 'https://' }] }, 'links.0.url', 'not-https'],
    ['no members', { scope: { kind: 'members', members: [] } }, 'members', 'required'],
    [
      'the same query in another order',
      {
        scope: {
          kind: 'members',
          members: [
            { kind: 'query', jql: 'labels = a' },
            { kind: 'query', jql: 'labels = a ORDER BY id' },
          ],
        },
      },
      'members.1',
      'duplicate',
    ],
    [
      'a rule without labels',
      { roadmap: { ...usualRoadmap, rules: [{ horizon: 'now', by: { kind: 'label', labels: [] } }] } },
      'roadmap.rules.0.labels',
      'required',
    ],
    [
      'an issue in two places',
      {
        roadmap: {
          ...usualRoadmap,
          placed: [
            { issueId: 1, horizon: 'now' },
            { issueId: 1, horizon: 'later' },
          ],
        },
      },
      'roadmap.placed.1',
      'duplicate',
    ],
    [
      'more editors than can be read again',
      { roles: { ownerAccountId: 'o', editors: range(501).map((at) => person(`p${at}`)), viewers: [] } },
      'roles.editors',
      'too-many',
    ],
    [
      'more placements than can be read again',
      { roadmap: { ...usualRoadmap, placed: range(5_001).map((at) => ({ issueId: at + 1, horizon: 'now' })) } },
      'roadmap.placed',
      'too-many',
    ],
    ['more text than is kept', { goals: [{ ...goal, note: 'n'.repeat(300_000) }] }, '', 'too-large'],
  ])('is %s', (_, parts, path, reason) => {
    expect(problemsOfProduct(aProduct(parts))).toContainEqual({ path, reason });
  });
});

describe('what is different between two products', () => {
  it('is nothing between a product and itself, and something after any edit', () => {
    fc.assert(
      fc.property(someProduct, someProduct, (a, b) => {
        expect(isSameProduct(a, a)).toBe(true);
        const difference = differenceOfProducts(a, b);
        const back = differenceOfProducts(b, a);
        expect(back.goals?.added).toEqual(difference.goals?.removed);
        expect([back.plain, back.dates, back.roadmapChanged]).toEqual([
          difference.plain,
          difference.dates,
          difference.roadmapChanged,
        ]);
      }),
    );
  });

  it('names fields, entries and the roadmap', () => {
    const stakeholder = { id: id(3), who: person('a'), parts: ['informed' as const], note: '' };
    const before = aProduct({ goals: [goal], stakeholders: [stakeholder] });
    const after = aProduct({
      stage: 'launch',
      dates: { start: null, launch: day(5), end: null },
      goals: [{ ...goal, isReached: true }],
      stakeholders: [{ ...stakeholder, parts: ['accountable'] }],
      links: [{ id: id(2), title: 'Brief', url: 'https://x.y' }],
      roles: { ownerAccountId: 'other', editors: [person('p')], viewers: [] },
      roadmap: { ...usualRoadmap, placed: [{ issueId: 1, horizon: 'now' }] },
    });
    expect(differenceOfProducts(before, after)).toMatchObject({
      plain: ['stage'],
      dates: ['launch'],
      ownerChanged: true,
      grantees: { editors: { added: [person('p')] }, viewers: { removed: [everyone] } },
      goals: { changed: [{ from: { isReached: false }, to: { isReached: true } }] },
      stakeholders: { changed: [{ to: { parts: ['accountable'] } }] },
      links: { added: [{ title: 'Brief' }] },
      members: null,
      roadmapChanged: true,
    });
  });
});

describe('rights to a product', () => {
  const roles = { ownerAccountId: 'owner', editors: [group('g')], viewers: [person('reader')] };
  const members = aProduct({ roles, scope: { kind: 'members', members: [{ kind: 'project', projectId: '1' }] } });
  const of = (product: ProductRecord, accountId: string, ...groups: string[]) => {
    const { mayView, mayEdit, mayManage } = productRightsOf(product, { accountId, groupIds: known(...groups) });
    return [mayView, mayEdit, mayManage];
  };

  it('are those of its roles', () => {
    expect(of(members, 'owner')).toEqual([true, true, true]);
    expect(of(members, 'somebody', 'g')).toEqual([true, true, false]);
    expect(of(members, 'reader')).toEqual([true, false, false]);
    expect(of(members, 'stranger')).toEqual([false, false, false]);
  });

  it('let everybody view that of a project, who has been let into the project before', () => {
    expect(of(aProduct({ roles }), 'stranger')).toEqual([true, false, false]);
  });
});
