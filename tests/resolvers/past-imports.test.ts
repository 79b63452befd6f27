import type { Day } from '../../src/domain/units';
import { expectedAsOf, shownAsOf } from '../history-oracle/compare-past';
import { readRawSite } from '../history-oracle/read-history';
import { describeWithMaterial } from '../material';
import { projectsOf } from '../oracle/read-as-person';
import { capturedSites, withCapturedSite } from './captured-sites';

const DAYS = 12;
const MS_PER_DAY = 86_400_000;

describeWithMaterial('the past of sites captured with their change history', (path) => {
  it.each(capturedSites)('of %s is what a replay of every single change gives', async (_, folder) => {
    await withCapturedSite(path, folder, async (sandbox, person) => {
      const site = await readRawSite(sandbox.source.jira, person);
      const moments = [...site.histories.values()].flat().map(({ created }) => Date.parse(created));
      expect(moments.length).toBeGreaterThan(10);
      const projects = await projectsOf(sandbox.source.jira, person);
      const seen = new Set<string>();
      for (const day of daysOf(moments)) {
        const shown = await shownAsOf(sandbox, person, day);
        expect(shown).toEqual(expectedAsOf(site, projects, day));
        seen.add(JSON.stringify(shown));
      }
      expect(seen.size).toBeGreaterThan(2);
    });
  });
});

/** Days spread over the changes: of the first, the last, and some between. */
function daysOf(moments: readonly number[]): Day[] {
  const days = [...new Set(moments.map((moment) => Math.floor(moment / MS_PER_DAY)))].sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(days.length / DAYS));
  return days.filter((_, at) => at % step === 0 || at === days.length - 1).map((day) => (day - 1) as Day);
}
