import type { FeatureScope, FeatureScopesRequest, FeatureScopesView } from '#contract/features';
import { endOfDay } from '#domain/history/end-of-day';
import { firstLeftToDo } from '#domain/history/first-started';
import type { ScopeChanges } from '#domain/history/scope-changes';
import { scopeChanges } from '#domain/history/scope-changes';
import { childrenOf, idOf, projectIdOf } from '#domain/hierarchy/forest';
import { dayIn } from '#domain/schedule/calendar-day';
import type { Day, Instant } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { readHistory, type VisibleHistory } from '../delivery/read-lives';
import { AppError } from '../errors';
import type { SeePlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import { rankedEpics } from './ranked-epics';

interface ScopesPorts {
  readonly see: SeePlace;
  readonly reader: IndexReader;
}

/**
 * How the children of the listed epics of a place have changed since work on each began: what Delivery tells of one epic, of all
 * of them in one pass. As of a past day, changes after it are left out.
 */
export const viewFeatureScopes =
  ({ see, reader }: ScopesPorts) =>
  async (viewer: Viewer, { asOf, ...place }: FeatureScopesRequest): Promise<FeatureScopesView> => {
    const seen = await see(viewer, place);
    const { whole } = seen;
    const day = asOf ?? whole.today;
    if (day > whole.today) throw new AppError({ code: 'invalid-request', field: 'asOf' });
    const { epics } = await rankedEpics(reader, seen);
    const projectsOf = childProjects(whole, epics);
    const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
    const history = await readHistory(reader, whole, new Set([...projectsOf.values()].flatMap((ids) => [...ids])));
    const moment = endOfDay(day, timeZone);
    const starts = startsOf(whole, epics, history, { moment, timeZone });
    const changes = scopeChanges(history.segments, endsOf(starts, timeZone), moment);
    return { scopes: epics.map((node) => scopeOf(whole, node, { starts, changes, projectsOf })) };
  };

/** Of each epic, where children that have left it are looked for: in its own project and where it has children now. */
function childProjects({ forest }: VisibleSite, epics: readonly number[]): ReadonlyMap<number, ReadonlySet<string>> {
  const projectOf = (node: number) => projectIdOf(forest, node);
  return new Map(epics.map((node) => [node, new Set([node, ...childrenOf(forest, node)].map(projectOf))]));
}

type Start = { readonly state: 'not-started' | 'unknown' } | { readonly state: 'started'; readonly day: Day };

interface Until {
  readonly moment: Instant;
  readonly timeZone: string;
}

/** By issue id. */
function startsOf(
  { forest }: VisibleSite,
  epics: readonly number[],
  { find, categories }: VisibleHistory,
  { moment, timeZone }: Until,
): ReadonlyMap<number, Start> {
  return new Map(
    epics.map((node): [number, Start] => {
      const [id, found] = [idOf(forest, node), find(node)];
      if (!found) return [id, { state: 'unknown' }];
      const left = firstLeftToDo(found.history, found.place, categories);
      if (left === null || left > moment) return [id, { state: 'not-started' }];
      return [id, { state: 'started', day: dayIn(timeZone, left) }];
    }),
  );
}

/** The last moments that still count as the start, by issue id; many epics begin on the same day. */
function endsOf(starts: ReadonlyMap<number, Start>, timeZone: string): ReadonlyMap<number, Instant> {
  const ends = new Map<Day, Instant>();
  const endOf = (day: Day): Instant => {
    const end = ends.get(day) ?? endOfDay(day, timeZone);
    ends.set(day, end);
    return end;
  };
  return new Map(
    [...starts].flatMap(([id, start]): [number, Instant][] =>
      start.state === 'started' ? [[id, endOf(start.day)]] : [],
    ),
  );
}

interface Found {
  readonly starts: ReadonlyMap<number, Start>;
  readonly changes: ReadonlyMap<number, ScopeChanges>;
  readonly projectsOf: ReadonlyMap<number, ReadonlySet<string>>;
}

function scopeOf({ forest }: VisibleSite, node: number, { starts, changes, projectsOf }: Found): FeatureScope {
  const id = idOf(forest, node);
  const issueId = String(id);
  const start = starts.get(id) ?? { state: 'unknown' };
  const found = changes.get(id);
  if (start.state !== 'started') return { issueId, state: start.state };
  if (!found) return { issueId, state: 'unknown' };
  // The pass went over the projects of all epics; of one epic Delivery knows its own.
  const counts = (child: number): boolean => {
    const at = forest.nodeOfId.get(child);
    return at !== undefined && projectsOf.get(node)?.has(projectIdOf(forest, at)) === true;
  };
  return {
    issueId,
    state: 'started',
    start: start.day,
    atStart: found.atStart.filter(counts).length,
    added: found.added.filter((event) => counts(event.issueId)).length,
    removed: found.removed.filter((event) => counts(event.issueId)).length,
    undated: found.undated.length,
  };
}
