import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { MOST_FEATURES } from '../../src/contract/features';
import { MOST_ROADMAP_ITEMS } from '../../src/contract/roadmap';
import { anIssue, aProject, aSite, aStatusChange } from '../builders/site';
import { startApp } from '../start-app';
import { view } from './call-as';

const DAY_MS = 86_400_000;
const [DONE, OPEN, HIDDEN] = [10, MOST_FEATURES - 5, 3];
/** What one answer may have, see the limits of Forge. */
const MOST_CHARS = 5_000_000;

/** Done epics of a short while ago have the first ranks; the viewer may not browse the second project. */
function manyEpics() {
  const now = Date.now();
  const base = aSite();
  const numbered = (count: number, from: number) =>
    Array.from({ length: count }, (_, at) => String(100_000 + from + at));
  const epic = (id: string, parts = {}) =>
    anIssue({ id, key: `PRJ-${id}`, typeId: '10000', created: now - 9 * DAY_MS, updated: now - DAY_MS, ...parts });
  const done = { statusId: '5', changes: [aStatusChange(now - DAY_MS, '1', '5')] };
  const secret = aProject({ id: '10001', key: 'SEC', name: 'Secret', permissionSchemeId: '2' });
  const onlyAdmins = { permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: 'site-admins' } } as const;
  const forApp = { permission: 'BROWSE_PROJECTS', holder: { type: 'user', parameter: 'app' } } as const;
  return {
    ...base,
    projects: [...base.projects, secret],
    permissionSchemes: [...base.permissionSchemes, { id: '2', name: 'Few', grants: [onlyAdmins, forApp] }],
    issues: [
      ...numbered(DONE, 0).map((id) => epic(id, done)),
      ...numbered(OPEN, DONE).map((id) => epic(id)),
      ...numbered(HIDDEN, DONE + OPEN).map((id) => epic(id, { key: `SEC-${id}`, projectId: '10001' })),
    ],
  };
}

describe('a product with more epics than are listed', () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    sandbox = await startApp({ source: { kind: 'given', jira: emulatedJira(manyEpics(), { now: Date.now }) } });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  const pages = async (as: string) => {
    const found = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page: Awaited<ReturnType<typeof featuresAt>> = await featuresAt(as, offset);
      expect(JSON.stringify(page).length).toBeLessThan(MOST_CHARS);
      found.push(page);
      offset = page.next;
    }
    return found;
  };
  const featuresAt = (as: string, offset: number) => view(sandbox, as, 'features.view', { product: 'PRJ', offset });

  it('lists all that are open, and of those that are done the first by rank, and counts what is left out', async () => {
    const found = await pages('viewer');
    const rows = found.flatMap((page) => page.rows);
    expect(rows).toHaveLength(MOST_FEATURES);
    expect(rows.filter(({ issue }) => issue.category !== 'done')).toHaveLength(OPEN);
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).sort());
    expect(found.map(({ total, leftOut }) => [total, leftOut])).toEqual(
      found.map(() => [MOST_FEATURES, DONE + OPEN - MOST_FEATURES]),
    );
    const { scopes } = await view(sandbox, 'viewer', 'features.scopes', { product: 'PRJ' });
    expect(scopes.map(({ issueId }) => issueId)).toEqual(rows.map(({ issue }) => issue.issueId));
  });

  it('has the roadmap of the first items, open ones before done ones, and counts those beyond', async () => {
    const roadmap = await view(sandbox, 'viewer', 'roadmap.view', { product: 'PRJ' });
    expect(roadmap.items).toHaveLength(MOST_ROADMAP_ITEMS);
    expect(roadmap.items.every(({ column }) => column !== 'done')).toBe(true);
    expect(roadmap.beyond).toBe(DONE + OPEN - MOST_ROADMAP_ITEMS);
    expect(JSON.stringify(roadmap).length).toBeLessThan(MOST_CHARS);
  });

  it('tells nobody of epics that he may not browse, whoever has asked before', async () => {
    const asked = { product: 'SEC', offset: 0 };
    expect((await view(sandbox, 'admin', 'features.view', asked)).total).toBe(HIDDEN);
    const refused = await sandbox.invoke({
      as: 'viewer',
      moduleKey: 'portfolio',
      functionKey: 'features.view',
      payload: asked,
    });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});
