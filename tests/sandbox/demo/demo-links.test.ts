import { demoCompany } from '../../../sandbox/demo/demo-company';
import type { Issue } from '../../../sandbox/site/model';
import { groupedBy } from './grouped-by';

const now = Date.UTC(2026, 10, 20, 12);

describe.each([1_500, 6_400])('the links of a demo company of %i issues', (issues) => {
  const site = demoCompany({ seed: 7, now, issues });
  const byId = new Map(site.issues.map((issue) => [issue.id, issue]));
  const levelOf = new Map(site.issueTypes.map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
  const nameOf = new Map(site.linkTypes.map(({ id, name }) => [id, name]));
  const links = site.issues.flatMap((from) =>
    from.links
      .filter(({ direction }) => direction === 'outward')
      .map(({ typeId, issue }) => ({ from, name: nameOf.get(typeId), to: byId.get(issue.id ?? '') })),
  );
  const planned = links.filter(({ from, to }) => levelOf.get(from.typeId) === 1 && levelOf.get(to?.typeId ?? '') === 1);

  it('stand at both ends, under one id that no other link has', () => {
    const ends = site.issues.flatMap((issue) => issue.links.map((link) => ({ own: issue.id, ...link })));
    const perLink = [...groupedBy(ends, ({ id }) => id).values()];
    expect(
      perLink.every(([a, b, ...more]) => a?.own === b?.issue.id && b?.own === a?.issue.id && more.length === 0),
    ).toBe(true);
  });

  it('let epics wait for those of other projects, mostly to their end and some to start together', () => {
    const across = planned.filter(({ from, to }) => from.projectId !== to?.projectId);
    expect(across.filter(({ name }) => name === 'Blocks').length).toBeGreaterThan(20);
    expect(across.filter(({ name }) => name === 'Start together').length).toBeGreaterThan(2);
  });

  it('contradict the planned dates here and there', () => {
    const startOf = ({ custom }: Issue) => (custom.customfield_10015 as string | undefined) ?? '9999';
    const conflicts = planned.filter(
      ({ from, to, name }) => name === 'Blocks' && to && startOf(to) < (from.dueDate ?? ''),
    );
    expect(conflicts.length).toBeGreaterThan(3);
    expect(conflicts.length).toBeLessThan(planned.length / 2);
  });

  it('include a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, name } of planned) {
      if (name === 'Blocks' && to) next.set(from.id, [...(next.get(from.id) ?? []), to.id]);
    }
    const reaches = (start: string): boolean => {
      const met = new Set(next.get(start));
      for (const id of met) for (const further of next.get(id) ?? []) met.add(further);
      return met.has(start);
    };
    expect([...next.keys()].some(reaches)).toBe(true);
  });
});
