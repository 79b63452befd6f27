import type { DependencyType } from '#contract/dependencies';
import { rulesOf } from '#domain/dependencies/dependency-rule';
import type { LinkType } from '#domain/dependencies/link-type';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { DependencyTypeStore } from './ports';
import type { DependencyLink, LinkedIssue, LooseEnd } from './visible-links';
import { dependencyLinks } from './visible-links';

/** Ends outside the index that are looked up for one answer: a few calls to Jira. */
const MOST_OUTSIDE = 500;

/** The end of a link that the viewer may open. */
export type VisibleEnd = { readonly node: number } | { readonly outside: string };

export interface VisibleDependency {
  readonly predecessor: VisibleEnd;
  readonly successor: VisibleEnd;
  readonly type: DependencyType;
  /** Words at the predecessor, and at the successor. */
  readonly words: readonly [string, string];
}

/** What one viewer may see of the dependencies of a site. */
export interface VisibleDependencies {
  readonly site: VisibleSite;
  /** Those of which an end is chosen. */
  readonly links: readonly VisibleDependency[];
  readonly isPartial: boolean;
}

type Choose = (site: VisibleSite) => (node: number) => boolean;
/** `seen` is the whole site as this viewer sees it, from a caller who has it already. */
export type SeeDependencies = (viewer: Viewer, choose: Choose, seen?: VisibleSite) => Promise<VisibleDependencies>;

interface SeePorts {
  readonly see: SeeSite;
  readonly reader: IndexReader;
  readonly access: ViewerAccess;
  readonly types: DependencyTypeStore;
}

/**
 * Links of which the viewer may open both ends, as Jira shows them. An end that is in the index and not in his forest is
 * hidden; of one that is not in the index Jira itself decides, asked as the viewer.
 */
export const seeDependencies =
  (ports: SeePorts): SeeDependencies =>
  async (viewer, choose, seen) => {
    const [site, settings, chosen] = await Promise.all([
      seen ?? ports.see(viewer),
      ports.reader.site().then((reading) => reading.settings),
      ports.types.chosen(),
    ]);
    const types = settings?.linkTypes ?? [];
    const read = site.projects.filter(({ generation }) => generation > 0);
    const links = await ports.reader.links(
      read.map(({ project, generation }) => ({ projectId: project.id, generation })),
    );
    const segments = links.flatMap((project) => project.segments);
    const isChosen = choose(site);
    const own = dependencyLinks(site.forest, segments, rulesOf(types, chosen.rules)).filter((link) =>
      [link.predecessor, link.successor].some((end) => 'node' in end && isChosen(end.node)),
    );
    const outside = await keysOutside(ports, viewer, site, looseEndsOf(own));
    return {
      site,
      links: visible(own, outside.keys, types),
      isPartial:
        outside.isPartial ||
        links.some(({ isComplete }) => !isComplete) ||
        site.projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
    };
  };

function looseEndsOf(links: readonly DependencyLink[]): LooseEnd[] {
  const ends = links.flatMap(({ predecessor, successor }) => [predecessor, successor]);
  const loose = ends.flatMap((end) => ('loose' in end && end.loose.issueId !== 0 ? [end.loose] : []));
  return [...new Map(loose.map((end) => [end.issueId, end])).values()];
}

async function keysOutside(
  { reader, access }: SeePorts,
  viewer: Viewer,
  site: VisibleSite,
  ends: readonly LooseEnd[],
): Promise<{ readonly keys: ReadonlyMap<number, string>; readonly isPartial: boolean }> {
  if (ends.length === 0) return { keys: new Map(), isPartial: false };
  const indexed = new Set((await reader.places(ends.map(({ issueId }) => issueId))).map(({ issueId }) => issueId));
  const unread = new Set(site.projects.filter(({ generation }) => generation === 0).map(({ project }) => project.key));
  // What is still to be read comes by itself, and the answer says that it is wanting.
  const isAsked = ({ issueId, key }: LooseEnd) => !indexed.has(issueId) && !unread.has(key.replace(/-\d+$/, ''));
  const asked = ends.filter(isAsked).map(({ issueId }) => issueId);
  const keys =
    asked.length === 0 ? new Map<number, string>() : await access.keysOf(viewer, asked.slice(0, MOST_OUTSIDE));
  return { keys, isPartial: asked.length > MOST_OUTSIDE };
}

function visible(
  links: readonly DependencyLink[],
  outside: ReadonlyMap<number, string>,
  types: readonly LinkType[],
): VisibleDependency[] {
  const typeOf = new Map(types.map((type) => [type.id, type]));
  const endOf = (end: LinkedIssue): VisibleEnd | null => {
    if ('node' in end) return end;
    const key = outside.get(end.loose.issueId);
    return key === undefined ? null : { outside: key };
  };
  return links.flatMap(({ typeId, rule, ...ends }) => {
    const [predecessor, successor] = [endOf(ends.predecessor), endOf(ends.successor)];
    const type = typeOf.get(typeId);
    if (!predecessor || !successor || !type) return [];
    const { kind, lagDays, first } = rule;
    const words = first === 'outward' ? ([type.outward, type.inward] as const) : ([type.inward, type.outward] as const);
    return [{ predecessor, successor, type: { typeId, name: type.name, kind, lagDays }, words }];
  });
}
