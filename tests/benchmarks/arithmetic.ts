/** How long the app's own computations take, side by side with the obvious way. Medians; absolute figures vary. */
import { packFacts, unpackFacts } from '../../src/adapters/sql/facts-codec';
import { packHistory, unpackHistory } from '../../src/adapters/sql/history-codec';
import { countContradictions } from '../../src/domain/history/contradictions';
import { factsAsOf } from '../../src/domain/history/facts-as-of';
import { scopeChanges } from '../../src/domain/history/scope-changes';
import { growForest } from '../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../src/domain/hierarchy/roll-up';
import { statusCategories } from '../../src/domain/progress/status-category';
import { sumFigures } from '../../src/domain/progress/sum-figures';
import { collectFacts } from '../../src/domain/site-index/collect-facts';
import type { IssueFact } from '../../src/domain/site-index/issue-facts';
import { aFact, aSource, day, points } from '../builders/facts';
import { context, instant } from '../builders/history';
import { FIRST_CREATED, someHistory } from '../builders/long-history';
import { medianTime } from './report/median';

const ISSUES = 200_000;
const PROJECTS = 100;
const ROUNDS = 7;
const SEGMENTS = 25;
const CHANGES_EACH = 10;
const YEAR = 365 * 86_400_000;

const median = (run: () => unknown) => medianTime(ROUNDS, run);

export function printArithmetic(): void {
  printPresent();
  printPast();
}

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

function printPresent(): void {
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
  print(rows);
}

function printPast(): void {
  const segments = Array.from({ length: SEGMENTS }, (_, segment) =>
    someHistory({ issues: 2_000, changesEach: CHANGES_EACH, firstId: segment * 2_000 + 1 }),
  );
  const packedHistory = segments.map(({ history }) => packHistory(history));
  const pasts = segments.map((segment) => ({ ...segment, isVisible: null }));
  const starts = new Map(segments.flatMap(({ facts }) => facts.parents.ids.map((id) => [id, instant(FIRST_CREATED)])));
  const asOf = (moment: number) => () =>
    segments.map(({ facts, history }) => factsAsOf(facts, history, instant(moment), context));

  const packedFacts = segments.map(({ facts }) => packFacts(facts));
  /** Everything that a view of a past day computes, with nothing in memory yet; the database's own time comes on top. */
  function viewCold(moment: number): unknown {
    const present = packedFacts.map(unpackFacts);
    const past = packedHistory.map((text, at) =>
      factsAsOf(present[at] ?? unpackFacts(packedFacts[at] ?? ''), unpackHistory(text), instant(moment), context),
    );
    return [present, past].map((all) => {
      const grown = growForest(all.map((facts, at) => ({ ...aSource(String(at), []), facts })));
      const every = Array.from({ length: grown.size }, (_, node) => node);
      return sumFigures(grown, rollUp(grown), { counted: every, measured: every }, day(20_200));
    });
  }

  console.log(
    `50000 issues with ${CHANGES_EACH} changes each, ${(packedHistory.join('').length / 1e6).toFixed(1)} MB of history packed`,
  );
  print([
    ['unpack history', median(() => packedHistory.map(unpackHistory))],
    ['as of the day the last issue was created', median(asOf(FIRST_CREATED + YEAR * 0.6))],
    ['as of a day in the middle', median(asOf(FIRST_CREATED + YEAR))],
    ['as of yesterday', median(asOf(FIRST_CREATED + YEAR * 4))],
    ['a view of a day in the middle beside the present, cold', median(() => viewCold(FIRST_CREATED + YEAR))],
    ['scope changes of every epic', median(() => scopeChanges(pasts, starts))],
    ['count contradictions', median(() => segments.map(({ facts, history }) => countContradictions(facts, history)))],
  ]);
}

function print(measured: readonly [string, number][]): void {
  for (const [name, ms] of measured) console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
}
