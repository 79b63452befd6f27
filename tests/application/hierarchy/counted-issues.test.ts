import fc from 'fast-check';
import { countedIn, countedProject, countedSite } from '../../../src/application/hierarchy/counted-issues';
import { countItems } from '../../../src/domain/health/item-counts';
import type { Forest } from '../../../src/domain/hierarchy/forest';
import { everyNode, nodesOfProject } from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { sumFigures } from '../../../src/domain/progress/sum-figures';
import { aFact, aForest, aSource, day, instant, someIssues } from '../../builders/facts';

const created = instant(19_000 * 86_400_000);

const seen = (forest: Forest, rolled = rollUp(forest)) => ({
  forest,
  rolled,
  today: day(19_030),
  addedSince: instant(19_021 * 86_400_000 - 1),
});

describe('what is counted of whole projects and of a site', () => {
  it('is what is counted of their issues, however often it is asked', () => {
    fc.assert(
      fc.property(someIssues, someIssues, (one, other) => {
        const site = seen(growForest([aSource('1', one), aSource('2', other)]));
        const { forest, rolled, today, addedSince } = site;
        const plain = (nodes: Uint32Array) => {
          const scope = { counted: nodes, measured: nodes };
          return [sumFigures(forest, rolled, scope, today), countItems(forest, rolled, scope, addedSince)];
        };
        for (let time = 0; time < 2; time++) {
          const all = countedSite({ ...site });
          expect([all.figures(), all.items()]).toEqual(plain(everyNode(forest)));
          for (const projectId of ['1', '2']) {
            const project = countedProject({ ...site }, projectId);
            expect([project.figures(), project.items()]).toEqual(plain(nodesOfProject(forest, projectId)));
          }
        }
      }),
    );
  });

  it('is counted once for the same forest on the same day', () => {
    const site = seen(aForest(aFact(1), aFact(2)));
    expect(countedSite({ ...site }).figures()).toBe(countedSite(site).figures());
    expect(countedProject({ ...site }, '1').items()).toBe(countedProject(site, '1').items());
    expect(countedIn(site, [0]).figures().issues.toDo).toBe(1);
  });

  it('is counted anew on another day, and since another moment', () => {
    const site = seen(aForest(aFact(1, { due: day(19_030), created })));
    const lateOn = (today: number) => countedSite({ ...site, today: day(today) }).figures().late;
    expect([19_030, 19_031, 19_030].map(lateOn)).toEqual([0, 1, 0]);
    const addedAfter = (moment: number) => countedProject({ ...site, addedSince: instant(moment) }, '1').items().added;
    expect([created - 60_000, created, created - 60_000].map(addedAfter)).toEqual([1, 0, 1]);
  });
});
