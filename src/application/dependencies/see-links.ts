import type { DependencyRules } from '#domain/dependencies/dependency-rule';
import { rulesOf } from '#domain/dependencies/dependency-rule';
import type { LinkFacts } from '#domain/dependencies/link-facts';
import type { NodeLink } from '#domain/health/waits';
import type { Forest } from '#domain/hierarchy/forest';
import type { VisibleSite } from '../access/visible-site';
import { keptWith } from '../kept-with';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { DependencyTypeStore } from './ports';
import { dependencyLinks } from './visible-links';

/** @returns null: some links are not in the index yet, so that nobody can tell */
export type SeeLinks = (whole: VisibleSite) => Promise<readonly NodeLink[] | null>;

/**
 * The dependencies between issues that a viewer may see: those that lead out of the index are left out, since nothing is known
 * there but a key. On a past day links are today's.
 */
export const seeLinks =
  (reader: IndexReader, types: DependencyTypeStore): SeeLinks =>
  async ({ projects, forest }) => {
    const read = projects.filter(({ generation }) => generation > 0);
    const published = read.map(({ project, generation }) => ({ projectId: project.id, generation }));
    const [links, { settings }, { rules }] = await Promise.all([
      reader.links(published),
      reader.site(),
      types.chosen(),
    ]);
    if (links.some(({ isComplete }) => !isComplete)) return null;
    const segments = links.flatMap((project) => project.segments);
    const ground = { segments, rules: rulesOf(settings?.linkTypes ?? [], rules) };
    return kept(forest, ground, () => linksWithin(forest, ground));
  };

/** What links of a forest follow from beside it. What was read of the index never changes. */
interface Ground {
  readonly segments: readonly LinkFacts[];
  readonly rules: DependencyRules;
}

/** By forest. */
const kept = keptWith<Ground, readonly NodeLink[]>(
  (one, other) =>
    one.segments.length === other.segments.length &&
    one.segments.every((segment, at) => segment === other.segments[at]) &&
    JSON.stringify([...one.rules]) === JSON.stringify([...other.rules]),
);

const linksWithin = (forest: Forest, { segments, rules }: Ground): NodeLink[] =>
  dependencyLinks(forest, segments, rules).flatMap(({ predecessor, successor, rule }) =>
    'node' in predecessor && 'node' in successor
      ? [{ predecessor: predecessor.node, successor: successor.node, rule }]
      : [],
  );
