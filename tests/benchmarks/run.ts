/** Prints how long the app's own computations take, side by side with the obvious way. Medians; absolute figures vary. */
import { packFacts, unpackFacts } from '../../src/adapters/sql/facts-codec';
import { growForest } from '../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../src/domain/hierarchy/roll-up';
import { statusCategories } from '../../src/domain/progress/status-category';
import { sumFigures } from '../../src/domain/progress/sum-figures';
import { collectFacts } from '../../src/domain/site-index/collect-facts';
import type { IssueFact } from '../../src/domain/site-index/issue-facts';
import { aFact, aSource, day, points } from '../builders/facts';

const ISSUES = 200_000;
const PROJECTS = 100;
const ROUNDS = 7;

function site(): IssueFact[][] {
  const each = ISSUES / PROJECTS;
  return Array.from({ length: PROJECTS }, (_, project) =>
    Array.from({ length: each }, (_, at) => {
      const id = project * each + at + 1;
      const epic = project * each + (at - (at % 20)) + 1;
      return aFact(id, {
        key: `P${project}-${at + 1}`,
        level: id === epic ? 1 : 0,
        category: statusCategories[(at * 7) % 3] ?? 'unknown',
        parent: id === epic ? null : { id: epic, key: `P${project}-${at - (at % 20) + 1}` },
        points: at % 3 === 0 ? null : points(at % 8),
        due: at % 4 === 0 ? day(20_000 + (at % 400)) : null,
      });
    }),
  );
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

/** Issues as objects, children found through a map: what one would write first. */
function obvious(projects: readonly IssueFact[][]) {
  const issues = projects.flat();
  const byParent = new Map<number, IssueFact[]>();
  for (const issue of issues) {
    const siblings = byParent.get(issue.parent?.id ?? 0);
    if (siblings) siblings.push(issue);
    else byParent.set(issue.parent?.id ?? 0, [issue]);
  }
  const pointsBelow = (issue: IssueFact): number =>
    (byParent.get(issue.id) ?? []).reduce((sum, child) => sum + (child.points ?? 0) + pointsBelow(child), 0);
  return issues.map((issue) => ({ done: issue.category === 'done', points: pointsBelow(issue) }));
}

const projects = site();
const packed = projects.map((issues) => packFacts(collectFacts(issues)));
const unpack = () => packed.map((text, at) => ({ ...aSource(String(at), []), facts: unpackFacts(text) }));
const sources = unpack();
const forest = growForest(sources);
const rolled = rollUp(forest);
const nodes = Array.from({ length: forest.size }, (_, node) => node);

const rows: [string, number][] = [
  ['unpack facts', median(unpack)],
  ['grow forest', median(() => growForest(sources))],
  ['roll up', median(() => rollUp(forest))],
  ['sum figures', median(() => sumFigures(forest, rolled, { counted: nodes, measured: nodes }, day(20_200)))],
  ['objects and a map, points only', median(() => obvious(projects))],
];
console.log(
  `${ISSUES} issues in ${PROJECTS} projects, ${(packed.join('').length / 1e6).toFixed(1)} MB packed; median of ${ROUNDS}`,
);
for (const [name, ms] of rows) console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
