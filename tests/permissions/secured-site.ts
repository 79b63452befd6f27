import vm from 'node:vm';
import type { Faults } from '../../sandbox/forge/faults';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Holder, Issue, PermissionScheme, Site } from '../../sandbox/site/model';
import { aField, anIssue, aPerson, aProject, aScheme, aSite, someFields } from '../builders/site';
import { view } from '../resolvers/call-as';
import { settle } from '../resolvers/settle';
import { startApp } from '../start-app';

const group = (parameter: string): Holder => ({ type: 'group', parameter });
const forAll: readonly Holder[] = [{ type: 'applicationRole' }];
const administer = { permission: 'ADMINISTER_PROJECTS', holder: group('site-admins') } as const;

/** Whom the first issue of ONE without a level names, and the first at level 12 of TWO. */
const approverField = aField({
  id: 'customfield_900',
  name: 'Approver',
  schema: { type: 'user', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker' },
});
export const approver: Holder = { type: 'userCustomField', parameter: approverField.id };

export const levelMembers = {
  /** One answer for all issues. */
  byGroup: [group('inside'), group('site-admins')],
  /** One answer for each project. */
  byRole: [{ type: 'projectRole', parameter: 'r' } as const, group('site-admins')],
  /** Hangs on the issue. */
  byField: [group('inside'), approver, group('site-admins')],
  /** Hangs on the issue, for those whom it names. */
  byReporter: [group('inside'), { type: 'reporter' } as const, group('site-admins')],
};

function schemeFor(browsers: readonly Holder[], id: string): PermissionScheme {
  const scheme = aScheme(browsers, { id });
  return { ...scheme, grants: [...scheme.grants, administer] };
}

/** Issues of one project at one level, the last of them reported by `reporter`, some of the first approved by `member`. */
function issuesAt(project: 'ONE' | 'TWO', levelId: string | null, first: number, count: number): Issue[] {
  return Array.from({ length: count }, (_, at) =>
    anIssue({
      id: String(first + at),
      key: `${project}-${first + at}`,
      projectId: project === 'ONE' ? '10000' : '10001',
      securityLevelId: levelId,
      reporterId: at === count - 1 ? 'reporter' : 'somebody',
      custom: { [approverField.id]: [1, 5_001].includes(first + at) ? { accountId: 'member' } : null },
    }),
  );
}

/** Of ONE `inside` sees all but the 50 at level 12, `member` all but levels 11 and 13, of TWO neither the 50 at level 12. */
const site = (): Site => {
  const roleMembers = [{ roleId: 'r', accountIds: ['member'], groups: [] }];
  return aSite({
    people: [
      aPerson({ accountId: 'first' }),
      aPerson({ accountId: 'inside', groups: ['inside'] }),
      aPerson({ accountId: 'member' }),
      aPerson({ accountId: 'reporter' }),
      aPerson({ accountId: 'admin', groups: ['site-admins'] }),
      aPerson({ accountId: 'app', accountType: 'app', groups: ['site-admins'] }),
    ],
    groups: ['inside', 'site-admins'],
    roles: [{ id: 'r', name: 'Role' }],
    fields: [...someFields, approverField],
    permissionSchemes: [schemeFor(forAll, '1'), schemeFor([{ type: 'reporter' }, group('site-admins')], '2')],
    projects: [
      aProject({ key: 'ONE', securityLevelIds: ['11', '12', '13'], roleMembers }),
      aProject({ id: '10001', key: 'TWO', securityLevelIds: ['11', '12', '13'] }),
    ],
    securityLevels: [
      { id: '11', name: 'By group', members: levelMembers.byGroup },
      { id: '12', name: 'By role', members: levelMembers.byRole },
      { id: '13', name: 'By reporter', members: levelMembers.byReporter },
    ],
    issues: [
      ...issuesAt('ONE', null, 1, 10),
      ...issuesAt('ONE', '11', 1_001, 200),
      ...issuesAt('ONE', '12', 2_001, 50),
      ...issuesAt('ONE', '13', 3_001, 30),
      ...issuesAt('TWO', '11', 4_001, 100),
      ...issuesAt('TWO', '12', 5_001, 50),
    ],
  });
};

export interface SecuredSite {
  readonly sandbox: RunningSandbox;
  /** What the next calls meet; null: all goes well. */
  readonly befall: (faults: Faults | null) => void;
  readonly sweep: () => Promise<void>;
  /** How many issues the portfolio counts for a person, and what showing it costs. */
  readonly open: (person: string) => Promise<{ issues: number; points: number }>;
}

/** A site of 440 issues, 430 of them at security levels, whose grants the app has read. */
export async function withSecuredSite(use: (secured: SecuredSite) => Promise<void>): Promise<void> {
  let faults: Faults | null = null;
  const jira = emulatedJira({ ...site(), name: 'secured' }, { now: Date.now });
  const sandbox = await startApp({
    source: { kind: 'given', jira },
    warn: () => undefined,
    faults: (call) => faults?.(call) ?? null,
  });
  try {
    await sandbox.ready();
    await settle(sandbox);
    await use({
      sandbox,
      befall: (next) => {
        faults = next;
      },
      sweep: async () => {
        await sandbox.functions.runScheduled('sweep-changes');
        await settle(sandbox);
      },
      open: async (person) => {
        const before = sandbox.points().byActor.user;
        const { toDo, inProgress, done, unknown } = (await view(sandbox, person, 'portfolio.view', {})).totals.issues;
        return { issues: toDo + inProgress + done + unknown, points: sandbox.points().byActor.user - before };
      },
    });
  } finally {
    passTime(0);
    await sandbox.close();
  }
}

// The app runs beside the tests, with a clock of its own.
const appDate = vm.runInThisContext('Date') as DateConstructor;
const trueNow = appDate.now.bind(appDate);

/** The app's clock is so many seconds ahead from now on. */
export function passTime(seconds: number): void {
  appDate.now = () => trueNow() + seconds * 1_000;
}
