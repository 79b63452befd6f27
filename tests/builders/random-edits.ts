import fc from 'fast-check';
import type { LiveSite } from '../../sandbox/site/live-site';
import { EditRefused } from '../../sandbox/site/site-desk';
import { startDate, storyPoints } from './site';

type Edit = (live: LiveSite) => void;

const someone = fc.constantFrom('viewer', 'admin');
/** Which of the issues or projects there are at that time. */
const place = fc.nat({ max: 1000 });
const day = fc.constantFrom('2026-11-01', '2026-12-24', '2027-01-31', null);
const valueSets = fc.record(
  {
    summary: fc.string({ minLength: 1, maxLength: 8 }),
    statusId: fc.constantFrom('1', '3', '5'),
    assigneeId: fc.constantFrom('viewer', 'admin', null),
    priorityId: fc.constantFrom('1', '2', null),
    dueDate: day,
    labels: fc.subarray(['red', 'green', 'blue']),
    componentIds: fc.subarray(['401', '402']),
    fixVersionIds: fc.subarray(['301', '302']),
    sprintIds: fc.subarray([1, 2]),
    securityLevelId: fc.constantFrom('900', null),
    estimateSeconds: fc.constantFrom(3600, 7200, null),
    custom: fc.record({ [storyPoints]: fc.constantFrom(1, 2.5, null), [startDate]: day }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const keyAt = (live: LiveSite, at: number): string => {
  const issues = live.allIssues();
  return issues[at % Math.max(1, issues.length)]?.key ?? 'NONE-1';
};
const projectAt = (live: LiveSite, at: number): string =>
  live.parts.projects[at % Math.max(1, live.parts.projects.length)]?.key ?? 'NONE';

const issueEdits: readonly fc.Arbitrary<Edit>[] = [
  fc.record({ by: someone, at: place, values: valueSets }).map(({ by, at, values }): Edit => (live) => {
    live.issues.edit(by, keyAt(live, at), values);
  }),
  fc
    .record({ by: someone, at: place, values: valueSets, typeId: fc.constantFrom('10000', '10001') })
    .map(({ by, at, values: { componentIds, fixVersionIds, securityLevelId, ...values }, typeId }): Edit => (live) => {
      const own = projectAt(live, at) === 'PRJ' ? { componentIds, fixVersionIds, securityLevelId } : {};
      const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      live.issues.create(by, { summary: 'New', ...values, ...known, project: projectAt(live, at), typeId });
    }),
  fc.tuple(someone, place, fc.option(place)).map(([by, at, above]): Edit => (live) => {
    live.issues.setParent(by, keyAt(live, at), above === null ? null : keyAt(live, above));
  }),
  fc.tuple(someone, place, place).map(([by, at, to]): Edit => (live) => {
    live.issues.move(by, keyAt(live, at), projectAt(live, to));
  }),
  fc.tuple(someone, place).map(([by, at]): Edit => (live) => {
    live.issues.delete(by, keyAt(live, at));
  }),
  fc.tuple(someone, place, place).map(([by, from, to]): Edit => (live) => {
    live.links.add(by, keyAt(live, from), 'Blocks', keyAt(live, to));
  }),
  fc.tuple(someone, place).map(([by, at]): Edit => (live) => {
    const key = keyAt(live, at);
    live.links.remove(by, key, live.issue(key).links[0]?.id ?? 'none');
  }),
  fc.tuple(someone, place, fc.constantFrom(600, 3600)).map(([by, at, seconds]): Edit => (live) => {
    live.work.log(by, keyAt(live, at), seconds);
  }),
  fc.tuple(someone, place).map(([by, at]): Edit => (live) => {
    const key = keyAt(live, at);
    live.work.delete(by, key, live.issue(key).worklogs[0]?.id ?? 'none');
  }),
];

const otherEdits: readonly fc.Arbitrary<Edit>[] = [
  fc.tuple(place, fc.constantFrom('NEW', 'NEWER', 'PRJ')).map(([at, key]): Edit => (live) => {
    live.projects.renameKey('admin', projectAt(live, at), key);
  }),
  fc.tuple(place, fc.boolean()).map(([at, isArchived]): Edit => (live) => {
    if (isArchived) live.projects.archive('admin', projectAt(live, at));
    else live.projects.unarchive('admin', projectAt(live, at));
  }),
  fc.constant<Edit>((live) => {
    const id = live.parts.projects.find(({ key }) => key === 'OTH')?.id ?? '';
    live.projects.trash('admin', 'OTH');
    live.projects.restore('admin', id);
  }),
  fc.constant<Edit>((live) => {
    live.projects.delete('admin', 'OTH');
  }),
  fc.tuple(day, fc.boolean()).map(([releaseDate, released]): Edit => (live) => {
    live.plan.editVersion('admin', '301', { releaseDate, released });
  }),
  fc.constant<Edit>((live) => {
    live.plan.deleteVersion('admin', '302');
  }),
  fc.subarray(['site-admins', 'developers']).map((groups): Edit => (live) => {
    live.access.setGroups('viewer', groups);
  }),
  fc.constantFrom('viewer', 'admin').map((parameter): Edit => (live) => {
    live.access.setLevelMembers('900', [{ type: 'user', parameter }]);
  }),
];

/** Edits of every kind, each fit for any site; what Jira refuses is left out. */
export const someEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    ...issueEdits.map((arbitrary) => ({ arbitrary, weight: 4 })),
    ...otherEdits.map((arbitrary) => ({ arbitrary, weight: 1 })),
  ),
  { maxLength: 40 },
);

/** @returns whether Jira allowed it */
export function tryEdit(live: LiveSite, edit: Edit): boolean {
  try {
    edit(live);
    return true;
  } catch (error) {
    if (error instanceof EditRefused) return false;
    throw error;
  }
}
