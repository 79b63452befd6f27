import fc from 'fast-check';
import type { Grantee } from '../../../src/domain/portfolio/portfolio-record';
import { rightsOf } from '../../../src/domain/portfolio/rights';
import { everyone, group, person, someRoles } from '../../builders/portfolio';

const ada = (groupIds: readonly string[] = []) => ({ accountId: 'ada', groupIds: new Set(groupIds) });
const grantees = fc.array(fc.constantFrom<Grantee>(person('ada'), person('bob'), group('g'), group('h'), everyone), {
  maxLength: 3,
});
const someRolesOfAnybody = fc.record({
  ownerAccountId: fc.constantFrom('ada', 'bob'),
  sponsors: grantees,
  editors: grantees,
  viewers: grantees,
  moneyViewers: grantees,
});

describe('rightsOf', () => {
  it('gives nothing to somebody whom no role names', () => {
    const nothing = { mayView: false, mayEdit: false, mayManage: false, maySeeMoney: false };
    expect(rightsOf(someRoles('bob'), ada())).toEqual(nothing);
    expect(rightsOf(someRoles('bob', { editors: [group('g')] }), ada(['h']))).toEqual(nothing);
  });

  it('opens nothing by money alone', () => {
    expect(rightsOf(someRoles('bob', { moneyViewers: [everyone] }), ada())).toMatchObject({
      mayView: false,
      maySeeMoney: false,
    });
  });

  it('lets the members of a group edit', () => {
    expect(rightsOf(someRoles('bob', { editors: [group('g')] }), ada(['g']))).toMatchObject({
      mayView: true,
      mayEdit: true,
      mayManage: false,
    });
  });

  it('never gives a higher right without the lower, and everything to the owner', () => {
    fc.assert(
      fc.property(someRolesOfAnybody, fc.subarray(['g', 'h']), (roles, groups) => {
        const rights = rightsOf(roles, ada(groups));
        if (rights.mayManage) expect(rights).toMatchObject({ mayEdit: true, maySeeMoney: true });
        if (rights.mayEdit || rights.maySeeMoney) expect(rights.mayView).toBe(true);
        expect(rights.mayManage).toBe(roles.ownerAccountId === 'ada');
      }),
    );
  });
});
