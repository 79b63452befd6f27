import type { WorkItem, WorkRow, WorkSubject } from '#contract/work';
import { conflictsOf } from '#domain/hierarchy/conflicts';
import { childrenOf } from '#domain/hierarchy/forest';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import type { Points } from '#domain/units';
import type { WorkLine, WorkPlace } from '#domain/work/work-tree';
import { describeItems } from '../hierarchy/describe-items';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SeenWork } from './see-work';
import type { OrderGround } from './work-order';

/** Lines with their words and figures. */
export async function describeLines(
  reader: IndexReader,
  ground: OrderGround,
  lines: readonly WorkLine[],
): Promise<WorkRow[]> {
  const { seen } = ground;
  const items = await describeIssues(reader, ground, lines);
  return lines.map(({ branch, depth, below, isOpen }) => ({
    token: branch.token,
    depth,
    below,
    isOpen,
    isMatch: isMatch(seen, branch.place),
    subject: subjectOf(ground, items, branch.place),
  }));
}

/** A parent is listed elsewhere for its children alone. */
function isMatch({ nested }: SeenWork, place: WorkPlace): boolean {
  return place.kind === 'issue' ? nested.matches(place.node) : place.kind !== 'elsewhere';
}

type Items = ReadonlyMap<number, WorkItem>;

async function describeIssues(reader: IndexReader, ground: OrderGround, lines: readonly WorkLine[]): Promise<Items> {
  const { site } = ground.seen;
  const nodes = new Set(lines.flatMap(({ branch: { place } }) => ('node' in place ? place.node : [])));
  const wanted = [...nodes];
  const described = await describeItems(
    reader,
    site,
    wanted.map((node) => ({ node, depth: 0, itemsBelow: 0 })),
  );
  return new Map(
    described.map(({ issue, pointsConflict, dueConflict, numbers, children }, at) => {
      const node = wanted[at] ?? -1;
      const hasBelow = childrenOf(site.forest, node).length > 0;
      const item = { issue, pointsConflict, dueConflict, numbers, children: hasBelow ? children : null };
      return [node, { ...item, ...belowOf(site, node), part: ground.heldPartOf(node) }];
    }),
  );
}

function belowOf({ forest, rolled }: SeenWork['site'], node: number) {
  const points = rolled.pointsBelow[node] ?? Number.NaN;
  return {
    startConflict: conflictsOf(forest, rolled, node).start,
    pointsBelow: Number.isNaN(points) ? null : (points as Points),
    startBelow: dayOrNull(rolled.startBelow[node]),
    dueBelow: dayOrNull(rolled.dueBelow[node]),
  };
}

function subjectOf(ground: OrderGround, items: Items, place: WorkPlace): WorkSubject {
  switch (place.kind) {
    case 'issue':
    case 'elsewhere':
      return { kind: place.kind === 'issue' ? 'item' : 'elsewhere', item: known(items.get(place.node)) };
    case 'project':
      return projectSubject(ground, place);
    case 'group': {
      const value = place.bucket === '' ? null : place.bucket;
      return { kind: 'group', value, figures: known(ground.figures(place)), numbers: ground.numbers(place) };
    }
    case 'outside': {
      const key = ground.seen.site.forest.outsideKeys[place.outside] ?? '';
      const isLeftOut = ground.leftOut.has(place.outside);
      return { kind: 'outside', key, isLeftOut, figures: known(ground.figures(place)) };
    }
    case 'without-parent':
      return { kind: 'without-parent', projectId: place.projectId, figures: known(ground.figures(place)) };
  }
}

function projectSubject({ seen, figures, numbers, ...ground }: OrderGround, place: WorkPlace & { kind: 'project' }) {
  const indexed = known(seen.site.projects.find(({ project }) => project.id === place.projectId));
  const { project, state, freshUntil, generation } = indexed;
  const isRead = generation > 0;
  return {
    kind: 'project' as const,
    project: {
      projectId: project.id,
      key: project.key,
      name: project.name,
      category: project.category,
      index: state,
      asOf: freshUntil,
    },
    figures: isRead ? figures(place) : null,
    health: ground.healthOf(project.id),
    overrides: ground.overridesOf(project.id),
    numbers: isRead ? numbers(place) : null,
  };
}

/** What lines stand for has been seen before it is described. */
function known<T extends object>(thing: T | null | undefined): T {
  if (thing == null) throw new Error('A line stands for nothing that was seen.');
  return thing;
}
