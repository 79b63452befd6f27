import type { TimelineSprint } from '#contract/timeline';
import type { Forest } from '#domain/hierarchy/forest';
import type { Sprint } from '#domain/schedule/sprint';
import type { Day } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';

export interface VisibleSprints {
  readonly sprints: readonly TimelineSprint[];
  /** Projects in view of whose sprints some are not known: they were read before sprints were kept. */
  readonly projectsUnread: number;
}

/**
 * The sprints that issues in view are in, as their projects tell of them, by first day. A sprint with issues of several
 * projects is one, and names those of them that are in view. Nobody learns of a sprint of which he sees no issue.
 */
export async function visibleSprints(
  reader: Pick<IndexReader, 'sprints'>,
  { forest, projects, today, past }: VisibleSite,
): Promise<VisibleSprints> {
  const held = heldSprints(forest);
  if (held.size === 0) return { sprints: [], projectsUnread: 0 };
  const presentDay = past?.presentDay ?? today;
  const told = await reader.sprints([...held.keys()]);
  const sprints = new Map<string, TimelineSprint>();
  projects.forEach(({ project: { id } }, at) => {
    for (const sprint of told.get(id) ?? []) {
      if (!held.get(id)?.has(sprint.id)) continue;
      const known = sprints.get(sprint.id) ?? { ...sprint, state: stateOn(sprint, presentDay), projectAt: [] };
      sprints.set(sprint.id, { ...known, projectAt: [...known.projectAt, at] });
    }
  });
  const dayOf = ({ start, end }: TimelineSprint) => start ?? end ?? Number.MAX_SAFE_INTEGER;
  const isUnread = ([projectId, ids]: [string, ReadonlySet<string>]) => {
    const known = new Set(told.get(projectId)?.map(({ id }) => id));
    return [...ids].some((id) => !known.has(id));
  };
  return {
    sprints: [...sprints.values()].sort((a, b) => dayOf(a) - dayOf(b) || Number(a.id) - Number(b.id)),
    projectsUnread: [...held].filter(isUnread).length,
  };
}

/** null: it may have been closed after its last day. Jira tells no issue of that, so what is known of it may be old. */
const stateOn = ({ state, end }: Sprint, day: Day): Sprint['state'] =>
  state === 'active' && end !== null && end < day ? null : state;

/** By project, of issues that the viewer may see. */
function heldSprints({ size, sources, sourceAt, factAt }: Forest): Map<string, Set<string>> {
  const met = sources.map(({ facts }) => new Uint8Array(facts.sprintLists.length + 1));
  for (let node = 0; node < size; node++) {
    const source = sourceAt[node] ?? 0;
    const list = sources[source]?.facts.sprintsAt[factAt[node] ?? 0] ?? 0;
    const own = met[source];
    if (own) own[list] = 1;
  }
  const held = new Map<string, Set<string>>();
  sources.forEach(({ projectId, facts }, source) => {
    facts.sprintLists.forEach((ids, at) => {
      if (met[source]?.[at + 1] !== 1) return;
      const own = held.get(projectId) ?? new Set();
      held.set(projectId, own);
      for (const id of ids) own.add(id);
    });
  });
  return held;
}
