import fc from 'fast-check';
import { circleThrough, reachOf } from '../../../src/domain/portfolio/nesting';
import type { Member } from '../../../src/domain/portfolio/portfolio-record';

const nested = (portfolioId: string): Member => ({ kind: 'portfolio', portfolioId });
const project = (projectId: string): Member => ({ kind: 'project', projectId });
const shelf =
  (records: Readonly<Record<string, readonly Member[]>>, archived: readonly string[] = []) =>
  (id: string) =>
    records[id] && { members: records[id], isArchived: archived.includes(id) };

const ids = ['a', 'b', 'c', 'd', 'e'];
/** Any nesting of five portfolios, circles included; each has a project of its own. */
const nestings = fc
  .tuple(...ids.map(() => fc.subarray(ids)))
  .map((lists) =>
    Object.fromEntries(ids.map((id, at) => [id, [project(id), ...(lists[at] ?? []).map(nested)]] as const)),
  );

/** One step after the other, as a person would with a pencil. */
function reachable(from: string, records: Readonly<Record<string, readonly Member[]>>): Set<string> {
  const reached = new Set<string>();
  for (let grew = true, edge = [from]; grew;) {
    const next = edge.flatMap((id) => records[id] ?? []).flatMap((m) => (m.kind === 'portfolio' ? m.portfolioId : []));
    edge = next.filter((id) => !reached.has(id));
    grew = edge.length > 0;
    for (const id of edge) reached.add(id);
  }
  return reached;
}

describe('reachOf', () => {
  it('unites members, each once, and ignores the order of queries', () => {
    const members: Member[] = [
      project('1'),
      nested('b'),
      { kind: 'query', jql: 'labels = x ORDER BY key' },
      { kind: 'category', category: 'C' },
    ];
    const reach = reachOf(members, shelf({ b: [project('1'), project('2'), { kind: 'query', jql: 'labels = x' }] }));
    expect([...reach.projectIds].sort()).toEqual(['1', '2']);
    expect([...reach.queries]).toEqual(['labels = x']);
    expect([...reach.categories]).toEqual(['C']);
  });

  it('adds nothing from archived and gone portfolios', () => {
    const reach = reachOf([nested('b'), nested('gone')], shelf({ b: [project('2')] }, ['b']));
    expect([reach.projectIds.size, reach.portfolioIds.size]).toEqual([0, 0]);
  });

  it('reaches exactly what can be reached, whatever circles there are', () => {
    fc.assert(
      fc.property(nestings, fc.constantFrom(...ids), (records, from) => {
        const reach = reachOf(records[from] ?? [], shelf(records));
        expect(new Set(reach.portfolioIds)).toEqual(reachable(from, records));
        expect(new Set(reach.projectIds)).toEqual(new Set([from, ...reachable(from, records)]));
      }),
    );
  });
});

describe('circleThrough', () => {
  it('names the way', () => {
    const find = shelf({ a: [], b: [nested('c')], c: [nested('a')] });
    expect(circleThrough('a', 'b', find)).toEqual(['a', 'b', 'c', 'a']);
    expect(circleThrough('a', 'a', find)).toEqual(['a', 'a']);
    expect(circleThrough('b', 'a', find)).toBeNull();
  });

  it('is there exactly where the member leads back, and each of its steps is a nesting', () => {
    fc.assert(
      fc.property(nestings, fc.constantFrom(...ids), fc.constantFrom(...ids), (records, id, over) => {
        const circle = circleThrough(id, over, shelf(records));
        expect(circle !== null).toBe(id === over || reachable(over, records).has(id));
        circle?.slice(1).forEach((to, at) => {
          const from = circle[at] ?? '';
          const isStep =
            at === 0 ? to === over : records[from]?.some((m) => m.kind === 'portfolio' && m.portfolioId === to);
          expect(isStep).toBe(true);
        });
      }),
    );
  });
});
