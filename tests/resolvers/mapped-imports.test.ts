import { describeWithMaterial } from '../material';
import { chosen } from '../builders/field-choices';
import { readRawSite } from '../history-oracle/read-history';
import { view } from './call-as';
import { settle } from './settle';
import { capturedSites, withCapturedSite } from './captured-sites';

describeWithMaterial('another points field on a site captured from Jira', (path) => {
  it.each(capturedSites)(
    'of %s is read as Jira has it, and the present as of today is the present',
    async (_, folder) => {
      await withCapturedSite(path, folder, async (sandbox, person) => {
        const { candidates, found, version } = await view(sandbox, person, 'fields.view', {});
        const { issues } = await readRawSite(sandbox.source.jira, person);
        const sumOf = (id: string) =>
          issues.reduce((sum, { fields }) => sum + (typeof fields[id] === 'number' ? Math.max(0, fields[id]) : 0), 0);
        const others = candidates.filter(({ id, kind }) => kind === 'number' && !found.points.includes(id));
        const [field] = others.sort((a, b) => sumOf(b.id) - sumOf(a.id));
        const points = field ? [field.id] : [];
        await view(sandbox, person, 'fields.save', { version, choices: chosen({ points }) });
        await settle(sandbox);
        const live = await view(sandbox, person, 'portfolio.view', {});
        const today = await view(sandbox, person, 'portfolio.view', { asOf: live.today });
        expect(today.totals).toEqual(live.totals);
        const shown = live.totals.points;
        const total = shown === null ? 0 : shown.toDo + shown.inProgress + shown.done + shown.unknown;
        // Points of a parent count only where nothing below has any, so the sum is the most that there can be.
        expect(total).toBeLessThanOrEqual(field ? sumOf(field.id) : 0);
        expect(total > 0).toBe(field !== undefined && sumOf(field.id) > 0);
      });
    },
  );
});
