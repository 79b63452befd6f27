import fc from 'fast-check';
import { packLinks, unpackLinks } from '../../../src/adapters/sql/link-codec';
import type { LinkEnd } from '../../../src/domain/dependencies/link-facts';
import { collectLinks } from '../../../src/domain/dependencies/link-facts';

const someKey = fc.oneof(
  fc.tuple(fc.constantFrom('ABC', 'X_1', 'LONG2'), fc.nat()).map(([project, number]) => `${project}-${number}`),
  // Keys as no Jira has them come back as well.
  fc.string(),
  fc.constantFrom('ABC-007', 'ABC-99999999999', '12', 'toString-1'),
);
const someEnds: fc.Arbitrary<LinkEnd[]> = fc.array(
  fc.record({
    issueId: fc.nat(),
    other: fc.record({ id: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })), key: someKey }),
    typeId: fc.constantFrom('10000', '10001', 'x'),
    direction: fc.constantFrom('outward', 'inward'),
  }),
);

describe('packed links', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(someEnds, (ends) => {
        const links = collectLinks(ends);
        expect(unpackLinks(packLinks(links))).toEqual(links);
      }),
    );
  });

  it('take few bytes: 30,000 links among 200,000 issues less than one megabyte, both ends counted', () => {
    const packed = Array.from({ length: 50 }, (_, segment) => packLinks(collectLinks(someLinks(segment))));
    expect(packed.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_000_000);
  });
});

/** 1,200 ends in one of fifty segments of 4,000 issues, to issues anywhere. */
function someLinks(segment: number): LinkEnd[] {
  return Array.from({ length: 1_200 }, (_, at) => {
    const other = (at * 7_919 + segment * 104_729) % 200_000;
    return {
      issueId: 10_000 + segment * 4_000 + at * 3,
      other: { id: 10_000 + other, key: `PRJ${other % 100}-${other}` },
      typeId: String(10_000 + (at % 4)),
      direction: at % 2 === 0 ? 'outward' : 'inward',
    };
  });
}
