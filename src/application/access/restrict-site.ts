import type { IndexState } from '#contract/site-index';
import type { Forest, VisibleFacts } from '#domain/hierarchy/forest';
import { rolledNumbers } from '../field-mapping/rolled-numbers';
import type { ProjectIndex } from '../site-index/ports/index-reader';
import { grown } from './grown';
import { once } from './once';
import type { VisibleSite } from './visible-site';

/** A part of a site: projects as wholes, and single issues of any. */
export interface SitePart {
  readonly projectIds: ReadonlySet<string>;
  readonly issueIds: ReadonlySet<number>;
}

/**
 * What a person sees of a part of what he may see. Roll-ups are over the part alone, so they are exact; the parent of an
 * issue that is not in it counts as one that cannot be opened. A project that is in it by single issues is listed where he
 * may see any of them.
 */
export function restrictSite(
  site: VisibleSite,
  part: SitePart,
  indexOf: (projects: readonly ProjectIndex[]) => IndexState,
): VisibleSite {
  const { forest, rolled } = grown(site.forest.sources.flatMap((source) => restrictSource(source, part)));
  const met = projectsIn(forest);
  const projects = site.projects.filter(({ project }) => part.projectIds.has(project.id) || met.has(project.id));
  const { past, numberFields } = site;
  return {
    ...site,
    index: indexOf(projects),
    projects,
    forest,
    rolled,
    numbers: once(() => rolledNumbers(forest, rolled, numberFields, past !== null)),
    past: past && {
      ...past,
      presentSources: past.presentSources.flatMap((source) => restrictSource(source, part)),
      present: once(() => restrictSite(past.present(), part, indexOf)),
    },
  };
}

/** Those with an issue. */
function projectsIn({ sources, sourceAt }: Forest): ReadonlySet<string> {
  const isMet = new Uint8Array(sources.length);
  for (const source of sourceAt) isMet[source] = 1;
  return new Set(sources.flatMap(({ projectId }, source) => (isMet[source] === 1 ? projectId : [])));
}

function restrictSource(source: VisibleFacts, { projectIds, issueIds }: SitePart): VisibleFacts[] {
  if (projectIds.has(source.projectId)) return [source];
  if (issueIds.size === 0) return [];
  const { facts, isVisible } = source;
  return [{ ...source, isVisible: (at) => issueIds.has(facts.ids[at] ?? 0) && (isVisible === null || isVisible(at)) }];
}
