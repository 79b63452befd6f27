import { rulesOf } from '#domain/dependencies/dependency-rule';
import type { NodeLink } from '#domain/health/waits';
import type { VisibleSite } from '../access/visible-site';
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
    return dependencyLinks(forest, segments, rulesOf(settings?.linkTypes ?? [], rules)).flatMap(
      ({ predecessor, successor, rule }): NodeLink[] =>
        'node' in predecessor && 'node' in successor
          ? [{ predecessor: predecessor.node, successor: successor.node, rule }]
          : [],
    );
  };
