import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Change, Issue, Site } from '../../sandbox/site/model';
import type { RoadmapRelease } from '../../src/contract/roadmap';
import { readRawSite, type RawSite } from '../history-oracle/read-history';
import { chanceOf, throughputOf, workIn } from '../history-oracle/roadmap-oracle';
import { expectSprints } from '../history-oracle/sprint-oracle';
import { aProject, aSite, aSprint, aStatusChange, anIssue } from '../builders/site';
import { startApp } from '../start-app';
import { view } from './call-as';

const DAY_MS = 86_400_000;
const now = Date.now();
const before = (days: number) => now - days * DAY_MS;
const isoIn = (days: number) => new Date(now + days * DAY_MS).toISOString().slice(0, 10);

const [START, END] = [28, 14];
const [TO_DO, DONE] = ['1', '5'];

const aSprintChange = (at: number, from: string, to: string): Change => ({
  id: String(at % 1_000_000_000),
  at,
  authorId: 'viewer',
  items: [{ field: 'Sprint', fieldId: 'customfield_10020', from, fromString: from, to, toString: to }],
});

/** Came into the sprint, left it, and was done so many days ago; null: never. */
type Course = readonly [came: number, left: number | null, done: number | null];
const courses: readonly Course[] = [
  [START + 3, null, END + 5],
  [START + 3, null, END + 2],
  [START + 2, null, null],
  [START + 2, START - 5, null],
  [START + 2, START - 6, START - 8],
  [START + 2, null, START + 1],
  [START - 4, null, END + 1],
  [START - 4, null, null],
  [START - 4, START - 9, null],
  [START + 1, null, END - 3],
  [END - 2, null, null],
];

function inSprint([came, left, done]: Course, at: number): Issue {
  const changes = [
    aSprintChange(before(came), '', '1'),
    ...(left === null ? [] : [aSprintChange(before(left), '1', '')]),
    ...(done === null ? [] : [aStatusChange(before(done), TO_DO, DONE)]),
  ].sort((a, b) => a.at - b.at);
  return anIssue({
    id: String(10_100 + at),
    created: before(60),
    updated: before(1),
    statusId: done === null ? TO_DO : DONE,
    sprintIds: left === null ? [1] : [],
    custom: { customfield_10016: at + 1 },
    changes,
  });
}

/** Work that was finished on days here and there, one or two at a time, and as much of it in each of some releases. */
function aMadeSite(): Site {
  const versions = [26, 53, 79].map((days, at) => ({
    id: String(300 + at),
    name: `Release ${String(at)}`,
    startDate: null,
    releaseDate: isoIn(days),
    released: false,
    archived: false,
  }));
  const finished = Array.from({ length: 60 }, (_, at) => {
    const day = 2 + ((at * 37) % 79);
    const done = { statusId: DONE, changes: [aStatusChange(before(day), TO_DO, DONE)] };
    return anIssue({ id: String(10_200 + at), created: before(100), updated: before(day), ...done });
  });
  const open = Array.from({ length: 60 }, (_, at) =>
    anIssue({ id: String(10_300 + at), created: before(50), fixVersionIds: [String(300 + (at % 3))] }),
  );
  const [start, end, complete] = [before(START), before(END), before(END) - 3_600_000];
  return aSite({
    projects: [aProject({ versions })],
    sprints: [aSprint({ id: 1, state: 'closed', start, end, complete })],
    issues: [...courses.map(inSprint), ...finished, ...open],
  });
}

describe('a history that was made to have every case', () => {
  let sandbox: RunningSandbox;
  let site: RawSite;
  beforeAll(async () => {
    sandbox = await startApp({ source: { kind: 'given', jira: emulatedJira(aMadeSite(), { now: Date.now }) } });
    await sandbox.ready();
    site = await readRawSite(sandbox.source.jira, 'viewer');
  });
  afterAll(() => sandbox.close());

  it('has sprints of which some work was planned, some done, some added and some removed', async () => {
    const shown = await view(sandbox, 'viewer', 'delivery.view', { scope: { of: 'place' }, weeks: 12 });
    const totals = expectSprints(shown, site);
    expect(Object.entries(totals).filter(([, items]) => items === 0)).toEqual([]);
  });

  it('gives releases a chance of their day that is neither none nor certain, as futures thrown by hand do', async () => {
    const { basis, releases, today } = await view(sandbox, 'viewer', 'roadmap.view', { product: 'PRJ' });
    const counts = throughputOf(site, site.issues, basis!.first, basis!.last);
    expect(basis).toMatchObject({ finished: counts.reduce((sum, one) => sum + one, 0), gap: null });
    let amount = 0;
    const chances: number[] = [];
    for (const { id, dates, chance } of releases as readonly RoadmapRelease[]) {
      // Work of earlier releases comes first.
      amount += workIn(site, site.issues, id).length;
      const expected = chanceOf(counts, amount, dates!.day! - today);
      expect(Math.abs(chance!.value! - expected)).toBeLessThan(0.04);
      chances.push(expected);
    }
    expect(chances.filter((chance) => chance > 0.1 && chance < 0.9).length).toBeGreaterThan(1);
  });
});
