import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { Change } from '../../sandbox/site/model';
import type { Day } from '../../src/domain/units';
import { anEditableSite } from '../builders/live-world';
import { anIssue } from '../builders/site';
import { describeOnEngines } from '../engines';
import { view } from './call-as';
import { startApp } from '../start-app';

const CHANGES = 9_000;
const MINUTE = 60_000;
const STEP = 7 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.UTC(2026, 0, 5);

/** A robot that starts an issue and stops it again, every seven minutes in turn. */
function flips(issue: number): Change[] {
  return Array.from({ length: CHANGES }, (_, at): Change => {
    const [from, to] = at % 2 === 0 ? ['1', '3'] : ['3', '1'];
    const item = { field: 'status', fieldId: 'status', from, fromString: from, to, toString: to };
    return {
      id: `${issue}${String(at).padStart(6, '0')}`,
      at: FIRST + at * STEP,
      authorId: 'viewer',
      items: [item],
    };
  });
}

describeOnEngines('issues that robots changed thousands of times', (mysqlUrl) => {
  it('fit into the limits of the database, and their past is told to the day', async () => {
    const ids = [1, 2, 3, 4, 5, 6];
    const issues = ids.map((id) =>
      anIssue({ id: String(20_000 + id), statusId: '1', created: FIRST - MINUTE, changes: flips(id) }),
    );
    const jira = emulatedJira({ ...anEditableSite({ issues }), name: `long-${Date.now()}` }, { now: Date.now });
    const sandbox = await startApp({ source: { kind: 'given', jira }, mysqlUrl });
    try {
      await sandbox.ready();
      const asOf = async (moment: number) => {
        const day = Math.floor(moment / DAY) as Day;
        const { totals } = await view(sandbox, 'viewer', 'portfolio.view', { asOf: day });
        return [totals.issues.toDo, totals.issues.inProgress];
      };
      expect(await asOf(FIRST - 2 * DAY)).toEqual([0, 0]);
      const shown = [];
      for (let day = 0; day < 10; day++) {
        // In winter a day of the site ends at 23 o'clock of UTC.
        const changes = Math.ceil((day * DAY + 23 * 60 * MINUTE) / STEP);
        shown.push(await asOf(FIRST + day * DAY));
        expect(shown.at(-1)).toEqual(changes % 2 === 0 ? [6, 0] : [0, 6]);
      }
      expect(new Set(shown.map(String)).size).toBe(2);
      const points = sandbox.points().byEndpoint.find(({ path }) => path.endsWith('/changelog/bulkfetch'));
      expect(points?.calls).toBeGreaterThan(5);
    } finally {
      await sandbox.close();
    }
  });
});
