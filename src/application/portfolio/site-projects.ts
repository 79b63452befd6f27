import type { Viewer, ViewerAccess } from '../access/ports';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SourceProject } from '../site-index/ports/site-settings';

/** Which projects there are, for one person. */
export interface SiteProjects {
  /** Those that he may browse; of one that the app may not read, the key stands for its name. By id. */
  readonly shown: ReadonlyMap<string, SourceProject>;
  /** Those that the app knows and that he may not browse. */
  readonly hidden: ReadonlySet<string>;
}

export async function projectsFor(reader: IndexReader, access: ViewerAccess, viewer: Viewer): Promise<SiteProjects> {
  const [indexed, browsable] = await Promise.all([reader.projects(), access.browsableProjects(viewer)]);
  const known = new Map(indexed.map(({ project }) => [project.id, project]));
  const shown = [...browsable].map(([id, key]) => known.get(id) ?? { id, key, name: key, category: null });
  return {
    shown: new Map(shown.map((project) => [project.id, project])),
    hidden: new Set([...known.keys()].filter((id) => !browsable.has(id))),
  };
}
