import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { anEditableSite } from '../builders/live-world';
import type { Meanings } from '../oracle/links-oracle';
import { expectedLinks, shownLinks } from '../oracle/links-oracle';
import { letAppWait, LONGER_THAN_A_FUNCTION, resetAppClock } from './app-clock';
import { liveADay, settle } from './settle';
import { startApp } from '../start-app';

const meanings: Meanings = { Blocks: { kind: 'FS', first: 'outward' } };

afterAll(resetAppClock);

describe('links while a reading is killed at any of its steps', () => {
  it('are those of the published generation, never of one half written', async () => {
    const jira = emulatedJira({ ...anEditableSite(), name: 'links-killed' }, { now: Date.now });
    const sandbox = await startApp({ source: { kind: 'given', jira }, warn: () => undefined });
    try {
      await sandbox.ready();
      let published: string[] = [];
      let steps = 0;
      for (let isDone = true; isDone; steps += 4) {
        const before = await shownLinks(sandbox, 'admin');
        const report = sandbox.killAfterCalls({ functionKey: 'sync', afterCalls: steps + 1, event: 'lost' });
        const own = sandbox.live().issue('PRJ-2').links[0];
        if (own) sandbox.live().links.remove('admin', 'PRJ-2', own.id);
        else sandbox.live().links.add('admin', 'PRJ-2', 'Blocks', 'PRJ-5');
        const after = await expectedLinks(jira, 'admin', meanings);
        await sandbox.functions.emit('avi:forge:installed:app', {});
        await settle(sandbox);
        expect([before, after]).toContainEqual(await shownLinks(sandbox, 'admin'));
        isDone = report.isDone();
        letAppWait(LONGER_THAN_A_FUNCTION);
        await liveADay(sandbox);
        published = await shownLinks(sandbox, 'admin');
        expect(published).toEqual(after);
      }
      expect(steps).toBeGreaterThan(50);
    } finally {
      await sandbox.close();
    }
  });
});
