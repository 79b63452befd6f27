import fc from 'fast-check';
import { groupedBy } from './grouped-by';
import { demoCompany } from '../../../sandbox/demo/demo-company';
import type { Issue, Site } from '../../../sandbox/site/model';

const now = Date.UTC(2026, 10, 20, 12);
const site = demoCompany({ seed: 1, now });
const today = '2026-11-20';

const categoryOf = new Map(site.statuses.map(({ id, categoryKey }) => [id, categoryKey]));
const levelOf = new Map(site.issueTypes.map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
const byId = new Map(site.issues.map((issue) => [issue.id, issue]));
const projectOf = new Map(site.projects.map((project) => [project.id, project]));

const isDone = (issue: Issue): boolean => categoryOf.get(issue.statusId) === 'done';
const level = (issue: Issue): number => levelOf.get(issue.typeId) ?? 0;
const parentOf = (issue: Issue): Issue | undefined => byId.get(issue.parent?.id ?? '');
const epics = site.issues.filter((issue) => level(issue) === 1);
const children = groupedBy(site.issues, (issue) => issue.parent?.id ?? 'none');
const childrenOf = ({ id }: Issue): readonly Issue[] => children.get(id) ?? [];

const order = ['closed', 'active', 'future'];

function fieldNamed(from: Site, name: string): string {
  const field = from.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`There is no field ${name}.`);
  return field.id;
}

describe('the demo company', () => {
  it('is the same for the same seed and time, and another for another seed', () => {
    const again = JSON.stringify(demoCompany({ seed: 5, now, issues: 400 }));
    expect(JSON.stringify(demoCompany({ seed: 5, now, issues: 400 }))).toBe(again);
    expect(JSON.stringify(demoCompany({ seed: 6, now, issues: 400 }))).not.toBe(again);
  });

  it('has the size of a real company', () => {
    expect(site.issues.length).toBeGreaterThanOrEqual(6000);
    expect(site.projects.length).toBeGreaterThanOrEqual(14);
    expect(site.people.length).toBeGreaterThanOrEqual(60);
    expect(new Set(site.sprints.map(({ boardId }) => boardId)).size).toBe(8);
    expect(new Set(site.projects.flatMap(({ category }) => category?.name ?? [])).size).toBeGreaterThanOrEqual(5);
  });

  it('has exactly as many issues as asked for, in more projects when there are many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        (issues) => demoCompany({ seed: 2, now, issues }).issues.length === issues,
      ),
      { numRuns: 6 },
    );
    const large = demoCompany({ seed: 2, now, issues: 50_000 });
    expect(large.issues).toHaveLength(50_000);
    expect(large.projects.length).toBeGreaterThan(site.projects.length);
    expect(new Set(large.projects.map(({ key }) => key)).size).toBe(large.projects.length);
  });

  it('gives every id and key once', () => {
    expect(byId.size).toBe(site.issues.length);
    expect(new Set(site.issues.map(({ key }) => key)).size).toBe(site.issues.length);
  });

  it('refers only to what exists', () => {
    const people = new Set(site.people.map(({ accountId }) => accountId));
    const sprints = new Set(site.sprints.map(({ id }) => id));
    const isPerson = (id: string | null): boolean => id === null || people.has(id);
    const broken = site.issues.filter((issue) => {
      const project = projectOf.get(issue.projectId);
      const versions = new Set(project?.versions.map(({ id }) => id));
      const level = issue.securityLevelId;
      return !(
        project?.issueTypeIds.includes(issue.typeId) === true &&
        categoryOf.has(issue.statusId) &&
        isPerson(issue.assigneeId) &&
        isPerson(issue.reporterId) &&
        issue.sprintIds.every((id) => sprints.has(id)) &&
        [...issue.fixVersionIds, ...issue.versionIds].every((id) => versions.has(id)) &&
        (issue.parent === null || parentOf(issue)?.key === issue.parent.key) &&
        (level === null || project.securityLevelIds.includes(level))
      );
    });
    expect(broken).toEqual([]);
  });

  it('lets nothing happen after now, nor before an issue was created', () => {
    const impossible = site.issues.filter(({ created, changes, updated, worklogs }) => {
      const times = [created, ...changes.map(({ at }) => at), updated, now];
      const logged = worklogs.map((worklog) => worklog.created);
      return (
        times.some((time, at) => time > (times[at + 1] ?? Infinity)) ||
        logged.some((time) => time < created || time > now)
      );
    });
    expect(impossible).toEqual([]);
  });

  it('puts parents above their children by hierarchy, often in another project', () => {
    const pairs = site.issues
      .flatMap((issue) => [[issue, parentOf(issue)] as const])
      .filter(([, parent]) => parent !== undefined);
    expect(pairs.filter(([issue, parent]) => parent && level(parent) !== level(issue) + 1)).toEqual([]);
    const elsewhere = pairs.filter(([issue, parent]) => issue.projectId !== parent?.projectId);
    expect(elsewhere.some(([issue]) => level(issue) === 1)).toBe(true);
    expect(elsewhere.some(([issue]) => level(issue) === 0)).toBe(true);
  });

  it('resolves issues when they get their resolution, and only then', () => {
    expect(site.issues.filter(({ resolved, resolutionId }) => (resolved === null) !== (resolutionId === null))).toEqual(
      [],
    );
  });

  it('names the releases of a project each differently', () => {
    const repeated = site.projects.filter(
      ({ versions }) => new Set(versions.map(({ name }) => name)).size < versions.length,
    );
    expect(repeated).toEqual([]);
    expect(site.projects.flatMap(({ versions }) => versions).length).toBeGreaterThan(100);
  });

  it('has on every board one running sprint, closed ones and some to come', () => {
    for (const sprints of groupedBy(site.sprints, ({ boardId }) => String(boardId)).values()) {
      const states = sprints.map(({ state }) => state);
      expect(states.filter((state) => state === 'active')).toHaveLength(1);
      expect(states).toEqual([...states].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  });

  it('hardly repeats itself', () => {
    const stories = site.issues.filter((issue) => level(issue) >= 0);
    expect(new Set(stories.map(({ summary }) => summary)).size).toBeGreaterThan(0.97 * stories.length);
    expect(stories.some(({ summary }) => /undefined|NaN|\{/.test(summary))).toBe(false);
  });
});

describe('the disorder of the demo company', () => {
  it('includes epics without children, with more than 100, and open ones whose children are all done', () => {
    expect(epics.some((epic) => childrenOf(epic).length === 0)).toBe(true);
    expect(epics.some((epic) => childrenOf(epic).length > 100)).toBe(true);
    expect(epics.some((epic) => !isDone(epic) && childrenOf(epic).length > 0 && childrenOf(epic).every(isDone))).toBe(
      true,
    );
  });

  it('includes overdue work, orphans, and resolutions that contradict the status', () => {
    expect(site.issues.filter((issue) => !isDone(issue) && (issue.dueDate ?? today) < today).length).toBeGreaterThan(
      50,
    );
    expect(site.issues.filter((issue) => level(issue) === 0 && issue.parent === null).length).toBeGreaterThan(300);
    expect(site.issues.some((issue) => isDone(issue) && issue.resolutionId === null)).toBe(true);
    expect(site.issues.some((issue) => !isDone(issue) && issue.resolutionId !== null)).toBe(true);
  });

  it('includes reopened work', () => {
    const reopened = site.issues.filter(({ changes }) =>
      changes.some(({ items }) =>
        items.some(
          ({ field, from, to }) =>
            field === 'status' && categoryOf.get(from ?? '') === 'done' && categoryOf.get(to ?? '') !== 'done',
        ),
      ),
    );
    expect(reopened.length).toBeGreaterThan(50);
  });

  it('includes projects without estimates, one without issues, an archived one and team-managed ones', () => {
    const points = [fieldNamed(site, 'Story Points'), fieldNamed(site, 'Story point estimate')];
    const estimated = new Set(
      site.issues
        .filter(({ custom }) => points.some((id) => custom[id] !== undefined))
        .map(({ projectId }) => projectId),
    );
    const used = new Set(site.issues.map(({ projectId }) => projectId));
    expect([...used].filter((id) => !estimated.has(id)).length).toBeGreaterThanOrEqual(3);
    expect(site.projects.filter(({ id }) => !used.has(id)).map(({ key }) => key)).toEqual(['NEXT']);
    expect(site.projects.some(({ archived }) => archived)).toBe(true);
    expect(site.projects.filter(({ style }) => style === 'next-gen').length).toBeGreaterThanOrEqual(2);
  });

  it('gives team-managed projects the other field for story points, and types of their own', () => {
    const company = fieldNamed(site, 'Story Points');
    const team = fieldNamed(site, 'Story point estimate');
    const ownerOf = new Map(site.issueTypes.map((type) => [type.id, type.projectId]));
    const wrong = site.issues.filter(({ projectId, typeId, custom }) => {
      const isTeamManaged = projectOf.get(projectId)?.style === 'next-gen';
      const other = isTeamManaged ? company : team;
      return custom[other] !== undefined || ownerOf.get(typeId) !== (isTeamManaged ? projectId : undefined);
    });
    expect(wrong).toEqual([]);
    expect(site.issues.some(({ custom }) => custom[team] !== undefined)).toBe(true);
  });

  it('includes parents whose own points differ from the sum of their children', () => {
    const points = fieldNamed(site, 'Story Points');
    const value = ({ custom }: Issue): number => Number(custom[points] ?? 0);
    const conflicts = epics.filter(
      (epic) => value(epic) > 0 && childrenOf(epic).reduce((sum, child) => sum + value(child), 0) !== value(epic),
    );
    expect(conflicts.length).toBeGreaterThan(5);
  });

  it('includes a status without a category, statuses in other languages, and an unreleased version whose day has passed', () => {
    const used = new Set(site.issues.map(({ statusId }) => statusId));
    const names = site.statuses.filter(({ id }) => used.has(id));
    expect(names.filter(({ categoryKey }) => categoryKey === 'undefined').map(({ name }) => name)).toEqual(['Parked']);
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Erledigt', '完了', 'Live']));
    const versions = site.projects.flatMap((project) => project.versions);
    expect(versions.some(({ released, releaseDate }) => !released && releaseDate !== null && releaseDate < today)).toBe(
      true,
    );
  });

  it('includes people who have left but are still assigned', () => {
    const gone = new Set(site.people.filter(({ active }) => !active).map(({ accountId }) => accountId));
    expect(gone.size).toBeGreaterThan(3);
    expect(site.issues.some(({ assigneeId }) => assigneeId !== null && gone.has(assigneeId))).toBe(true);
  });
});
