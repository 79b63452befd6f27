import { emulatedJira, type EmulatedJira } from '../../sandbox/jira/emulated-jira';
import type { ProductEvent } from '../../sandbox/jira/product-events';
import type { LiveSite } from '../../sandbox/site/live-site';
import type { Site } from '../../sandbox/site/model';
import { aProject, aSite, aSprint, anIssue, now } from './site';

const versions = [
  { id: '301', name: 'One', startDate: null, releaseDate: '2026-12-01', released: false, archived: false },
  { id: '302', name: 'Two', startDate: null, releaseDate: null, released: false, archived: false },
];
const components = [
  { id: '401', name: 'Door' },
  { id: '402', name: 'Window' },
];

/** Two projects, PRJ with versions, components and a level, and OTH; an epic PRJ-1 with children and a sub-task. */
export function anEditableSite(parts: Partial<Site> = {}): Site {
  const parent = { id: '10001', key: 'PRJ-1' };
  return aSite({
    projects: [
      aProject({ versions, components, securityLevelIds: ['900'] }),
      aProject({ id: '10009', key: 'OTH', issueTypeIds: ['10000', '10001', '10002'] }),
    ],
    securityLevels: [{ id: '900', name: 'Secret', members: [{ type: 'user', parameter: 'admin' }] }],
    sprints: [aSprint(), aSprint({ id: 2, name: 'Sprint 2', state: 'future' })],
    issues: [
      anIssue({ id: '10001', typeId: '10000' }),
      anIssue({ id: '10002', parent }),
      anIssue({ id: '10003', parent }),
      anIssue({ id: '10004', typeId: '10002', parent: { id: '10002', key: 'PRJ-2' } }),
      anIssue({ id: '10005' }),
      anIssue({ id: '10006', key: 'OTH-1', projectId: '10009' }),
    ],
    ...parts,
  });
}

export interface LiveWorld {
  readonly jira: EmulatedJira;
  readonly live: LiveSite;
  readonly events: ProductEvent[];
  /** Lets time pass. */
  readonly wait: (millis: number) => void;
  readonly clock: () => number;
}

/** An emulated Jira with a clock of its own that remembers what it told apps. */
export function aLiveWorld(site: Site = anEditableSite(), searchLagMillis = 0): LiveWorld {
  let time = now;
  const clock = (): number => time;
  const jira = emulatedJira(site, { now: clock, searchLagMillis });
  const events: ProductEvent[] = [];
  jira.onEvent((event) => events.push(event));
  return { jira, live: jira.live, events, clock, wait: (millis) => void (time += millis) };
}
