import type { Faults } from '../../sandbox/forge/faults';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { dayIn } from '../../src/domain/schedule/calendar-day';
import type { Day, Instant } from '../../src/domain/units';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { overviewOf, until, withFaultySandbox, type FaultySandbox } from '../faults/faulty-sandbox';
import { letAppWait, resetAppClock } from './app-clock';
import { view } from './call-as';
import { settle } from './settle';

/** Answers of Jira about people are kept for less. */
const MINUTE = 60_000;

interface Site extends FaultySandbox {
  /** Of the epic and the story that are to be hidden: what tells of them. */
  readonly secrets: readonly string[];
  readonly epic: string;
  /** Bodies of the calls by which Jira was asked, as a person, to open single issues; and what all his calls cost. */
  readonly asked: string[];
  /** Nothing of PRJ is read until this is called. */
  readonly holdReading: () => () => void;
}

const isPage = (body: string | null) => (body ?? '').includes('project = 10000 ORDER');
const opensIssues = (body: string | null) => /"issueIdsOrKeys".*"fields":\["id"\]/.test(body ?? '');

/** A site that is indexed: PRJ is the viewer's, OTH is not; and only he lacks level 900. */
async function withSite(use: (site: Site) => Promise<void>, options: Parameters<typeof withFaultySandbox>[2] = {}) {
  const asked: string[] = [];
  let held: Promise<void> | null = null;
  const faults: Faults = ({ actor, body }) => {
    if (actor === 'user' && opensIssues(body)) asked.push(body ?? '');
    const gate = held;
    return gate !== null && actor === 'app' && isPage(body) ? (ask) => gate.then(ask) : null;
  };
  const holdReading = () => {
    let open: () => void = () => undefined;
    held = new Promise<void>((resolve) => {
      open = () => {
        held = null;
        resolve();
      };
    });
    return open;
  };
  await withFaultySandbox(
    faults,
    async (faulty) => {
      await faulty.sandbox.ready();
      const made = secrets(faulty.sandbox);
      await view(faulty.sandbox, 'admin', 'index.start', {});
      await settle(faulty.sandbox);
      await use({ ...faulty, ...made, asked, holdReading });
    },
    options,
  );
}

function secrets(sandbox: RunningSandbox): Pick<Site, 'secrets' | 'epic'> {
  const { access, issues, links } = sandbox.live();
  const user = (parameter: string) => ({ type: 'user', parameter }) as const;
  access.setRole('PRJ', '10002', { accountIds: ['viewer'] });
  // The app reads how the project is granted, so that one answer decides of all its issues.
  access.setGroups('app', ['site-admins']);
  const admins = { type: 'group', parameter: 'site-admins' } as const;
  access.setGrants('1', [
    ...[{ type: 'projectRole', parameter: '10002' } as const, admins].map((holder) => ({
      permission: 'BROWSE_PROJECTS',
      holder,
    })),
    { permission: 'ADMINISTER_PROJECTS', holder: admins },
  ]);
  access.setLevelMembers('900', [user('admin'), user('app')]);
  const epic = issues.create('admin', { project: 'PRJ', typeId: '10000', summary: 'Buy our rival' }).key;
  issues.edit('admin', 'PRJ-3', { summary: 'Ask the bank' });
  links.add('admin', 'PRJ-3', 'Blocks', 'PRJ-5');
  return { epic, secrets: [epic, 'PRJ-3', 'Buy our rival', 'Ask the bank'] };
}

const yesterday = () => (dayIn('Europe/Berlin', Date.now() as Instant) - 1) as Day;
const idsOf = (sandbox: RunningSandbox) =>
  sandbox
    .live()
    .allIssues()
    .map(({ id }) => id);

/** All that the pages tell a person, as text, and how many issues it counts. */
async function toldTo(sandbox: RunningSandbox, person: string) {
  const everything = { grouping: 'hierarchy', filter: noWorkFilter, sort: null, level: 'all', offset: 0 } as const;
  const place = { of: 'place' } as const;
  const days = [{}, { asOf: yesterday() }];
  const answers: unknown[] = [];
  const { totals } = await view(sandbox, person, 'portfolio.view', {});
  for (const day of days) {
    answers.push(
      await view(sandbox, person, 'portfolio.view', day),
      await view(sandbox, person, 'portfolio.items', { projectId: '10000', ...day }),
      await view(sandbox, person, 'product.view', { projectKey: 'PRJ', ...day }),
      await view(sandbox, person, 'issues.byIds', { issueIds: idsOf(sandbox), ...day }),
      await view(sandbox, person, 'issues.list', { scope: { of: 'portfolio' }, offset: 0, ...day }),
      await view(sandbox, person, 'epic.view', { issueKey: 'PRJ-1', ...day }),
      await view(sandbox, person, 'work.view', { ...everything, ...day }),
      await view(sandbox, person, 'timeline.view', day),
      await view(sandbox, person, 'delivery.view', { scope: place, weeks: 6, ...day }),
    );
  }
  answers.push(
    await view(sandbox, person, 'dependencies.view', { scope: { of: 'site' } }),
    await view(sandbox, person, 'dependencies.ofIssue', { issueKey: 'PRJ-5' }),
    await view(sandbox, person, 'capacity.level', {}),
  );
  const { toDo, inProgress, done, unknown } = totals.issues;
  return { issues: toDo + inProgress + done + unknown, text: JSON.stringify(answers) };
}

async function expectHidden({ sandbox, secrets: hidden }: Site, issues: number): Promise<void> {
  const told = await toldTo(sandbox, 'viewer');
  expect(hidden.filter((secret) => told.text.includes(secret))).toEqual([]);
  expect(told.issues).toBe(issues);
}

async function expectShown({ sandbox, secrets: all }: Site, person: string, issues: number): Promise<void> {
  const told = await toldTo(sandbox, person);
  expect(all.filter((secret) => told.text.includes(secret))).toEqual(all);
  expect(told.issues).toBe(issues);
}

const stateOf = async (sandbox: RunningSandbox, wanted: string) =>
  (await overviewOf(sandbox)).projects.find(({ key }) => key === wanted)?.state;

/** PRJ is read anew and its reading stands still while `use` goes on; then it ends. */
async function whileRead({ sandbox, holdReading }: Site, use: () => Promise<void>): Promise<void> {
  const open = holdReading();
  await view(sandbox, 'admin', 'index.start', {});
  const isHeld = async () =>
    (await stateOf(sandbox, 'PRJ')) === 'reading' && (await stateOf(sandbox, 'OTH')) === 'ready';
  expect(await until(isHeld)).toBe(true);
  try {
    await use();
  } finally {
    open();
  }
  await settle(sandbox);
  expect(await stateOf(sandbox, 'PRJ')).toBe('ready');
}

afterEach(resetAppClock);

describe('issues that get a security level', () => {
  const restrict = ({ sandbox, epic }: Site) => {
    for (const key of [epic, 'PRJ-3']) sandbox.live().issues.edit('admin', key, { securityLevelId: '900' });
  };

  it('while their project is being read are told of to those alone who may see them, in all views', async () => {
    await withSite(async (site) => {
      const { sandbox, asked } = site;
      await expectShown(site, 'viewer', 6);
      expect(asked).toEqual([]);
      await whileRead(site, async () => {
        restrict(site);
        await sandbox.eventsSettled();
        letAppWait(MINUTE);
        await expectHidden(site, 4);
        expect(asked).toHaveLength(1);
        await expectShown(site, 'admin', 7);
      });
      letAppWait(MINUTE);
      asked.length = 0;
      await expectHidden(site, 4);
      await expectShown(site, 'admin', 7);
      // The end of the reading followed what had waited for it: nobody asks any more.
      expect(asked).toEqual([]);
    });
  });

  it('while reading is paused are hidden at once, and stay so when it goes on', async () => {
    await withSite(async (site) => {
      const { sandbox, asked } = site;
      await expectShown(site, 'viewer', 6);
      await view(sandbox, 'admin', 'index.pause', { isPaused: true });
      restrict(site);
      await settle(sandbox);
      await expectHidden(site, 4);
      expect(asked).toHaveLength(1);
      await view(sandbox, 'admin', 'index.pause', { isPaused: false });
      await settle(sandbox);
      letAppWait(MINUTE);
      await expectHidden(site, 4);
      expect(asked).toHaveLength(1);
    });
  });

  it('while their project is being read, and the event is lost, are hidden from the next sweep on', async () => {
    await withSite(
      async (site) => {
        const { sandbox } = site;
        await whileRead(site, async () => {
          restrict(site);
          await sandbox.eventsSettled();
          await expectShown(site, 'viewer', 6);
          await sandbox.functions.runScheduled('sweep-changes');
          const counted = async () => (await toldTo(sandbox, 'viewer')).issues;
          expect(await until(async () => (await counted()) === 4)).toBe(true);
          await expectHidden(site, 4);
        });
        await expectHidden(site, 4);
      },
      { eventFaults: { seed: 1, lose: 1 } },
    );
  });
});

describe('an issue that is moved to a project', () => {
  it('which he may not browse is hidden while the one that it left is being read', async () => {
    await withSite(async (site) => {
      const { sandbox } = site;
      await expectShown(site, 'viewer', 6);
      await whileRead(site, async () => {
        for (const key of [site.epic, 'PRJ-3']) sandbox.live().issues.move('admin', key, 'OTH');
        await sandbox.eventsSettled();
        letAppWait(MINUTE);
        await expectHidden(site, 4);
      });
      await expectHidden(site, 4);
    });
  });
});

describe('an issue that is only edited', () => {
  it('costs a view no question of its own, however long it is not read', async () => {
    await withSite(async (site) => {
      const { sandbox, asked } = site;
      const openIt = async () => {
        letAppWait(MINUTE);
        const before = sandbox.points().byActor.user;
        await view(sandbox, 'viewer', 'portfolio.view', {});
        return sandbox.points().byActor.user - before;
      };
      const usual = await openIt();
      await view(sandbox, 'admin', 'index.pause', { isPaused: true });
      sandbox.live().issues.edit('admin', 'PRJ-3', { summary: 'Edited', statusId: '3', dueDate: '2026-12-01' });
      await settle(sandbox);
      expect(await openIt()).toBe(usual);
      expect(asked).toEqual([]);
    });
  });
});
