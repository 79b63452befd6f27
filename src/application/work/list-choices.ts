import type { WorkChoices, WorkChoicesRequest } from '#contract/work';
import type { Viewer } from '../access/ports';
import type { SeePlace } from '../place/see-place';
import type { WordReader } from './ports';
import { readWords } from './read-words';

/** What a filter can be set to, of exactly the issues that the viewer may see. */
export const listChoices =
  (see: SeePlace, words: WordReader) =>
  async (viewer: Viewer, { asOf, ...place }: WorkChoicesRequest): Promise<WorkChoices> => {
    const { site } = await see(viewer, place, asOf);
    const wordsOf = await readWords(site, words);
    const types = new Set<string>();
    const assignees = new Set<string>();
    for (let node = 0; node < site.forest.size; node++) {
      const { typeName, assigneeAccountId } = wordsOf(node);
      types.add(typeName);
      if (assigneeAccountId !== null) assignees.add(assigneeAccountId);
    }
    return { types: [...types].sort(), assignees: [...assignees].sort() };
  };
