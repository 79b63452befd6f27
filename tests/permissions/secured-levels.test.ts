import { refusal, valueAt } from '../../sandbox/forge/faults';
import type { Faults } from '../../sandbox/forge/faults';
import type { Holder } from '../../sandbox/site/model';
import { aScheme } from '../builders/site';
import { approver, levelMembers, passTime, withSecuredSite } from './secured-site';

/** Of a view: who may browse what, and how many issues there are beside what is shown. */
const VIEW = 5;
const MINUTE = 60;

const pathOf = (url: string): string => new URL(url, 'https://jira.invalid').pathname;
const onMembers =
  (status: number): Faults =>
  ({ url }) =>
    pathOf(url).endsWith('/level/member') ? refusal(status) : null;

describe('issues at security levels', () => {
  it('cost two points for each project and level that hangs on no issue, and nothing when looked at again', async () => {
    await withSecuredSite(async ({ sandbox, open, sweep }) => {
      sandbox.live().access.setLevelMembers('13', levelMembers.byGroup);
      // What is taken for whole is read anew by every sweep.
      await sweep();
      const pairs = 5;
      const inside = await open('inside');
      expect(inside.issues).toBe(10 + 200 + 30 + 100);
      expect(inside.points).toBeLessThanOrEqual(VIEW + 2 * pairs);
      expect(await open('inside')).toEqual({ ...inside, points: 0 });
      const admin = await open('admin');
      expect(admin.issues).toBe(440);
      expect(admin.points).toBeLessThanOrEqual(VIEW + 2 * pairs);
    });
  });

  it('are decided project by project where roles are granted', async () => {
    await withSecuredSite(async ({ open }) => {
      expect((await open('member')).issues).toBe(10 + 50);
    });
  });

  it('cost no more where a level names the reporter too: an issue of somebody else speaks for the others', async () => {
    await withSecuredSite(async ({ open }) => {
      const inside = await open('inside');
      expect(inside.issues).toBe(10 + 200 + 30 + 100);
      expect(inside.points).toBeLessThanOrEqual(VIEW + 2 * 5);
      const reporter = await open('reporter');
      expect(reporter.issues).toBe(10 + 1);
      expect(reporter.points).toBeLessThanOrEqual(VIEW + 2 * 5 + 1);
    });
  });

  it('are shown to whom they name even where Jira refuses to name the level to him', async () => {
    await withSecuredSite(async ({ befall, open }) => {
      befall(({ actor, body }) => (actor !== 'app' && body?.includes('level = 13') === true ? refusal(400) : null));
      expect((await open('reporter')).issues).toBe(10 + 1);
    });
  });

  it('are decided one by one where a level names people in a field of the issue, those alone', async () => {
    await withSecuredSite(async ({ sandbox, open, sweep }) => {
      sandbox.live().access.setLevelMembers('13', levelMembers.byField);
      await sweep();
      const inside = await open('inside');
      expect(inside.issues).toBe(10 + 200 + 30 + 100);
      // One search more, and a point for each of the 30.
      expect(inside.points).toBeGreaterThanOrEqual(30);
      expect(inside.points).toBeLessThanOrEqual(VIEW + 2 * 4 + 1 + 30);
    });
  });

  it('are hidden within a minute from who leaves the level', async () => {
    await withSecuredSite(async ({ sandbox, open }) => {
      expect((await open('inside')).issues).toBe(340);
      sandbox.live().access.setGroups('inside', []);
      passTime(MINUTE);
      expect((await open('inside')).issues).toBe(10);
    });
  });

  it('are shown within a minute to those alone whom a level begins to name', async () => {
    await withSecuredSite(async ({ sandbox, open }) => {
      expect((await open('reporter')).issues).toBe(10 + 1);
      expect((await open('member')).issues).toBe(10 + 50);
      const { access } = sandbox.live();
      access.setLevelMembers('11', levelMembers.byReporter);
      access.setLevelMembers('12', levelMembers.byField);
      passTime(MINUTE);
      expect((await open('reporter')).issues).toBe(10 + 1 + 1 + 1);
      // The open ones of ONE, and of those at level 12 in TWO the one that names him.
      expect((await open('member')).issues).toBe(10 + 1);
    });
  });

  it.each([401, 403, 404])(
    'are decided one by one where Jira answers %i for who belongs to a level',
    async (status) => {
      await withSecuredSite(async ({ befall, open, sweep }) => {
        befall(onMembers(status));
        await sweep();
        const inside = await open('inside');
        expect(inside.issues).toBe(340);
        expect(inside.points).toBeGreaterThanOrEqual(330);
      });
    },
  );

  it('are decided one by one once the app administers Jira no more', async () => {
    await withSecuredSite(async ({ sandbox, open, sweep }) => {
      const { access } = sandbox.live();
      const everything = { permission: 'BROWSE_PROJECTS', holder: { type: 'applicationRole' } } as const;
      access.setGrants('1', [everything]);
      access.setGroups('app', []);
      await sweep();
      const admin = await open('admin');
      expect(admin.issues).toBe(440);
      expect(admin.points).toBeGreaterThanOrEqual(430);
    });
  });

  it.each([
    ['500', onMembers(500)],
    ['429', onMembers(429)],
    [
      'what nobody can read',
      ({ url }) => (pathOf(url).endsWith('/level/member') ? valueAt('values.*.holder', 'group') : null),
    ],
  ])('are decided one by one when the grants were read long ago, because Jira answers %s', async (_, faults) => {
    await withSecuredSite(async ({ befall, open, sweep }) => {
      befall(faults);
      await sweep();
      expect((await open('admin')).points).toBeLessThan(430);
      passTime(11 * MINUTE);
      await sweep();
      const admin = await open('admin');
      expect(admin.issues).toBe(440);
      expect(admin.points).toBeGreaterThanOrEqual(430);
    });
  });

  it.each([
    ['security', '13'],
    ['project', '10001'],
  ])('are decided one by one where search found one by a %s that it no longer has', async (field, id) => {
    await withSecuredSite(async ({ befall, open }) => {
      // Neither the issue that the index knows nor any that search finds is one of the level's.
      const isQuestion = (body: string | null) =>
        body?.includes('issueIdsOrKeys') === true || body?.includes('project = 10000 AND level = 11 AND') === true;
      befall(({ body }) => (isQuestion(body) ? valueAt(`issues.*.fields.${field}.id`, id) : null));
      const inside = await open('inside');
      expect(inside.issues).toBe(340);
      expect(inside.points).toBeGreaterThanOrEqual(200);
    });
  });
});

describe('a project', () => {
  it('that is given a scheme which names reporters or fields shows within a minute what these let a person see', async () => {
    await withSecuredSite(async ({ sandbox, open }) => {
      const { access } = sandbox.live();
      expect((await open('reporter')).issues).toBe(11);
      expect((await open('member')).issues).toBe(60);
      access.useScheme('ONE', '2');
      passTime(MINUTE);
      // Of the open issues and of those at level 13 the last.
      expect((await open('reporter')).issues).toBe(2);
      expect((await open('member')).issues).toBe(0);
      const admin = await open('admin');
      expect(admin.issues).toBe(440);
      expect(admin.points).toBeLessThanOrEqual(VIEW + 2 * 7);
    });
  });

  it('whose scheme begins to name a person in a field shows within a minute the issues that do', async () => {
    await withSecuredSite(async ({ sandbox, open }) => {
      const { access, parts } = sandbox.live();
      expect((await open('member')).issues).toBe(60);
      const others = parts.permissionSchemes[0]?.grants.filter(({ permission }) => permission !== 'BROWSE_PROJECTS');
      const browsers: readonly Holder[] = [approver, { type: 'group', parameter: 'site-admins' }];
      access.setGrants('1', [...(others ?? []), ...aScheme(browsers).grants]);
      passTime(MINUTE);
      expect((await open('member')).issues).toBe(1);
      expect((await open('admin')).issues).toBe(440);
    });
  });

  it('is decided issue by issue from the sweep on that finds its scheme to name reporters', async () => {
    await withSecuredSite(async ({ sandbox, open, sweep }) => {
      const { access, parts } = sandbox.live();
      const before = parts.permissionSchemes[0]?.grants ?? [];
      const kept = before.filter(({ permission }) => permission !== 'BROWSE_PROJECTS');
      const browsers = [{ type: 'reporter' }, { type: 'group', parameter: 'site-admins' }] as const;
      access.setGrants('1', [...kept, ...browsers.map((holder) => ({ permission: 'BROWSE_PROJECTS', holder }))]);
      await sweep();
      // Of the open issues and of those at level 13 the last.
      expect((await open('reporter')).issues).toBe(2);
      // An issue of somebody else speaks for each of the two projects.
      const admin = await open('admin');
      expect(admin.issues).toBe(440);
      expect(admin.points).toBeLessThanOrEqual(VIEW + 2 * 5 + 2 * 2);
    });
  });

  it('that was lost a moment ago does not make the view fail', async () => {
    await withSecuredSite(async ({ sandbox, open, sweep }) => {
      const { access, parts } = sandbox.live();
      expect((await open('reporter')).issues).toBe(11);
      const grants = parts.permissionSchemes[0]?.grants ?? [];
      access.setGrants(
        '1',
        grants.filter(({ permission }) => permission !== 'BROWSE_PROJECTS'),
      );
      // The app still takes it for one that he may browse, and has something new to ask about it.
      await sweep();
      expect((await open('reporter')).issues).toBe(0);
    });
  });
});
