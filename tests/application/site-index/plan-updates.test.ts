import fc from 'fast-check';
import { planUpdates } from '../../../src/application/site-index/plan-updates';
import type { IndexedPlace } from '../../../src/application/site-index/ports/index-reader';
import type { SourceIssue } from '../../../src/application/site-index/source-issue';
import type { Instant } from '../../../src/domain/units';
import { anIndexedIssue } from '../../builders/indexed-issue';

const at = (updated: number) => ({ updated: updated as Instant });
const place = (issueId: number, projectId: string, updated: number): IndexedPlace => ({
  issueId,
  projectId,
  ...at(updated),
  securityLevel: null,
});

describe('planUpdates', () => {
  it('never goes back to an older state than the one that readers see', () => {
    expect(planUpdates([anIndexedIssue(1, at(5))], [], [place(1, '1', 6)]).size).toBe(0);
  });

  it('takes the later of two states, in whichever order they come', () => {
    const states = [anIndexedIssue(1, { ...at(7), summary: 'new' }), anIndexedIssue(1, { ...at(6), summary: 'old' })];
    for (const found of [states, [...states].reverse()]) {
      expect(
        planUpdates(found, [], [])
          .get('1')
          ?.changed.map(({ summary }) => summary),
      ).toEqual(['new']);
    }
  });

  it('takes an issue out of the project that it moved away from', () => {
    const updates = planUpdates([anIndexedIssue(1, { ...at(7), projectId: '2' })], [], [place(1, '1', 6)]);
    expect(updates.get('1')).toEqual({ changed: [], gone: [1] });
    expect(updates.get('2')?.changed).toHaveLength(1);
  });

  it('takes what is gone out of every project in which it still stands', () => {
    const updates = planUpdates([], [1], [place(1, '1', 6), place(1, '2', 5)]);
    expect([...updates.entries()].map(([project, { gone }]) => [project, gone])).toEqual([
      ['1', [1]],
      ['2', [1]],
    ]);
  });

  it('believes a state that was read over a note that the issue is gone', () => {
    const updates = planUpdates([anIndexedIssue(1, at(7))], [1], [place(1, '1', 6)]);
    expect(updates.get('1')).toMatchObject({ changed: [{ id: 1 }], gone: [] });
  });
});

type Life = readonly { readonly project: string; readonly updated: number }[];

/** Applies plans as the index does: rows by project and issue. */
function apply(index: Map<string, SourceIssue>, found: readonly SourceIssue[], gone: readonly number[]): void {
  const places = [...index.values()].map(({ id, projectId, updated }) => place(id, projectId, updated));
  const named = new Set([...found.map(({ id }) => id), ...gone]);
  const relevant = places.filter(({ issueId }) => named.has(issueId));
  for (const [project, update] of planUpdates(found, gone, relevant)) {
    for (const id of update.gone) index.delete(`${project}/${id}`);
    for (const issue of update.changed) index.set(`${project}/${issue.id}`, issue);
  }
}

describe('any schedule of reports about one site', () => {
  const life: fc.Arbitrary<Life> = fc
    .array(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 6 })
    .map((projects) => projects.map((project, step) => ({ project, updated: step + 1 })));

  it('ends in the last state of every issue, however states were doubled, late or out of order, once each was seen', () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), (lives, picks) => {
        const stateOf = (id: number, { project, updated }: Life[number]) =>
          anIndexedIssue(id, { ...at(updated), projectId: project });
        const all = lives.flatMap((steps, id) => steps.map((step) => stateOf(id + 1, step)));
        const index = new Map<string, SourceIssue>();
        for (let round = 0; round < 8; round++) {
          const some = all.filter(() => (picks.next().value ?? 0) % 3 === 0);
          apply(index, some, []);
        }
        apply(
          index,
          lives.flatMap((steps, id) => steps.slice(-1).map((step) => stateOf(id + 1, step))),
          [],
        );
        const ends = lives.map((steps, id) => `${steps.at(-1)?.project ?? ''}/${id + 1}`);
        expect([...index.keys()].sort()).toEqual(ends.sort());
      }),
    );
  });
});
