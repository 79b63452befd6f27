import type { WorkBelowRequest, WorkLines, WorkRequest, WorkView } from '#contract/work';
import { nodesOfProject } from '#domain/hierarchy/forest';
import { branchAt, linesOfWork, nothingOpen, openDownTo, type WorkLine } from '#domain/work/work-tree';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import { numberFiguresOf } from '../field-mapping/rolled-numbers';
import { healthIn, type Judging, type PrepareJudging } from '../health/health-of';
import type { Overrides, OverridesOf } from '../health/overrides-of';
import { countedProject } from '../hierarchy/counted-issues';
import { figuresOf } from '../hierarchy/figures-of';
import { leftOutParents } from '../hierarchy/left-out-parents';
import { heldParts } from '../portfolio/held-parts';
import type { IndexReader } from '../site-index/ports/index-reader';
import { describeLines } from './describe-lines';
import { placeFigures } from './place-figures';
import { placeNumbers } from './place-numbers';
import type { SeenWork, SeeWork } from './see-work';
import { orderOf, type OrderGround } from './work-order';

/** The first lines are there soon. */
const FIRST_LINES = 1_000;
/** Bytes of one answer, by the sizes below, which are generous: Forge allows 5 MB. */
const MOST_BYTES = 3_600_000;
const BYTES_A_LINE = 800;
const BYTES_A_NUMBER = 150;

interface WorkPorts {
  readonly see: SeeWork;
  readonly reader: IndexReader;
  readonly prepare: PrepareJudging;
  readonly overridesOf: OverridesOf;
}

/** Projects with everything below them as one list, narrowed, grouped and in order, over what the viewer may see. */
export const viewWork =
  ({ see, reader, prepare, overridesOf }: WorkPorts) =>
  async (viewer: Viewer, { level, offset, ...arrangement }: WorkRequest): Promise<WorkView> => {
    const seen = await see(viewer, arrangement);
    const [judging, overrides] = await Promise.all([
      prepare(seen.whole),
      overridesOf(arrangement.portfolioId, seen.site),
    ]);
    const ground = groundOf(seen, judging, overrides);
    // What was looked for is shown, however deep it stands.
    const isOpen = openDownTo(seen.site.forest, seen.isNarrowed ? 'all' : level, seen.grouping);
    const lines = linesOfWork(seen.roots, isOpen, orderOf(ground, arrangement.sort));
    return { ...summaryOf(seen), thresholds: judging.thresholds, ...(await pageOf(reader, ground, lines, offset)) };
  };

/**
 * What opens below one line.
 * @throws AppError `not-found` where the tokens lead nowhere
 */
export const viewWorkBelow =
  ({ see, reader, prepare, overridesOf }: WorkPorts) =>
  async (viewer: Viewer, { path, offset, ...arrangement }: WorkBelowRequest): Promise<WorkLines> => {
    const seen = await see(viewer, arrangement);
    const branch = branchAt(seen.roots, path);
    if (!branch) throw new AppError({ code: 'not-found' });
    const [judging, overrides] = await Promise.all([
      prepare(seen.whole),
      overridesOf(arrangement.portfolioId, seen.site),
    ]);
    const ground = groundOf(seen, judging, overrides);
    const isOpen = seen.isNarrowed ? openDownTo(seen.site.forest, 'all', seen.grouping) : nothingOpen;
    const lines = linesOfWork(branch.below(), isOpen, orderOf(ground, arrangement.sort));
    return pageOf(reader, ground, lines, offset);
  };

function groundOf(seen: SeenWork, judging: Judging, overrides: Overrides): OrderGround {
  const healthOf = healthIn(seen.site, judging);
  const figures = placeFigures(seen);
  const read = new Set(seen.site.projects.flatMap(({ project, generation }) => (generation > 0 ? project.id : [])));
  return {
    seen,
    figures,
    numbers: placeNumbers(seen),
    healthOf: (projectId) => (read.has(projectId) ? healthOf(countedProject(seen.site, projectId)) : null),
    overridesOf: (projectId) => overrides.get(projectId) ?? [],
    heldPartOf: heldParts(seen),
    leftOut: leftOutParents(seen),
  };
}

async function pageOf(
  reader: IndexReader,
  ground: OrderGround,
  lines: readonly WorkLine[],
  offset: number,
): Promise<WorkLines> {
  const size = Math.floor(MOST_BYTES / (BYTES_A_LINE + BYTES_A_NUMBER * ground.seen.site.numberFields.length));
  // What follows comes in few large answers: each of them sees, narrows and orders everything anew.
  const end = offset + (offset === 0 ? Math.min(FIRST_LINES, size) : size);
  return {
    rows: await describeLines(reader, ground, lines.slice(offset, end)),
    total: lines.length,
    next: end < lines.length ? end : null,
  };
}

/** What the whole table tells, whichever lines are open. */
function summaryOf({ site, nested, isNarrowed }: SeenWork): Omit<WorkView, keyof WorkLines | 'thresholds'> {
  const { forest, rolled, projects } = site;
  const matching = Array.from({ length: forest.size }, (_, node) => node).filter(nested.matches);
  const listed = projects.filter(
    ({ project }) => !isNarrowed || nodesOfProject(forest, project.id).some(nested.matches),
  );
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    found: matching.length,
    projects: listed.length,
    unread: listed.filter(({ generation }) => generation === 0).length,
    totals: figuresOf(site, matching),
    totalNumbers: numberFiguresOf(site.numbers(), forest, rolled, matching),
    fields: site.numberFields.map(({ fieldId, title, rule }) => ({ fieldId, title, rule })),
    isPartial: projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
  };
}
