import { rulesOf } from '#domain/dependencies/dependency-rule';
import type { NodeLink, Waits } from '#domain/health/waits';
import { waitsOf } from '#domain/health/waits';
import { workCalendar } from '#domain/schedule/work-calendar';
import type { VisibleSite } from '../access/visible-site';
import type { SiteWorkRules } from '../capacity/site-calendar';
import type { DependencyTypeStore } from '../dependencies/ports';
import { dependencyLinks } from '../dependencies/visible-links';
import type { IndexReader } from '../site-index/ports/index-reader';

/** @returns null: some links are not in the index yet, so that nobody can tell */
export type SeeWaits = (whole: VisibleSite) => Promise<Waits | null>;

/**
 * How the open issues that a viewer may see stand to what they wait for. Links count where he may see both ends; those that
 * lead out of the index tell nothing, since no date is known there. On a past day links are today's.
 */
export const seeWaits =
  (reader: IndexReader, types: DependencyTypeStore, workRules: SiteWorkRules): SeeWaits =>
  async ({ projects, forest, rolled, today }) => {
    const read = projects.filter(({ generation }) => generation > 0);
    const published = read.map(({ project, generation }) => ({ projectId: project.id, generation }));
    const [links, { settings }, { rules }, work] = await Promise.all([
      reader.links(published),
      reader.site(),
      types.chosen(),
      workRules(),
    ]);
    if (links.some(({ isComplete }) => !isComplete)) return null;
    const segments = links.flatMap((project) => project.segments);
    const dependencies = dependencyLinks(forest, segments, rulesOf(settings?.linkTypes ?? [], rules));
    const within = dependencies.flatMap(({ predecessor, successor, rule }): NodeLink[] =>
      'node' in predecessor && 'node' in successor
        ? [{ predecessor: predecessor.node, successor: successor.node, rule }]
        : [],
    );
    return waitsOf(forest, rolled, within, today, workCalendar(work));
  };
