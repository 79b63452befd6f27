import { idOf, projectIdOf } from '#domain/hierarchy/forest';
import type { IssueWords } from '#domain/work/work-filter';
import type { VisibleSite } from '../access/visible-site';
import type { WordReader } from './ports';

/** Projects whose words are read at the same time: Forge takes 150 statements a second of everybody together. */
const AT_ONCE = 8;

export type WordsOf = (node: number) => IssueWords;

/** Words of all visible issues, as of the day that is seen. */
export async function readWords(site: VisibleSite, reader: WordReader): Promise<WordsOf> {
  const { forest, past } = site;
  // Of all issues that are there now: a past day has only some of them, and words are kept by generation.
  const byProject = await readAll(past?.present() ?? site, reader);
  return (node) => {
    const [projectId, id] = [projectIdOf(forest, node), idOf(forest, node)];
    const found = byProject.get(projectId)?.get(id);
    // Facts and rows of a generation are published together: a missing row is a defect, never an issue to leave out.
    if (!found) throw new Error(`The index has facts but no row of issue ${String(id)}.`);
    return past ? { ...found, ...past.wordsOf(projectId, id) } : found;
  };
}

async function readAll({ forest, projects }: VisibleSite, reader: WordReader) {
  const idsOf = new Map<string, number[]>();
  for (const { projectId, facts } of forest.sources) {
    const ids = idsOf.get(projectId) ?? [];
    for (const id of facts.ids) ids.push(id);
    idsOf.set(projectId, ids);
  }
  const generations = new Map(projects.map(({ project, generation }) => [project.id, generation]));
  const read = new Map<string, ReadonlyMap<number, IssueWords>>();
  const readOne = async ([projectId, ids]: readonly [string, readonly number[]]) => {
    read.set(projectId, await reader.words({ projectId, generation: generations.get(projectId) ?? 0 }, ids));
  };
  const all = [...idsOf];
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(readOne));
  return read;
}
