import type { DependencyTypesView, LinkTypeRow, SaveDependencyTypesRequest } from '#contract/dependency-types';
import type { DependencyRules } from '#domain/dependencies/dependency-rule';
import { defaultRule, rulesOf } from '#domain/dependencies/dependency-rule';
import type { LinkType } from '#domain/dependencies/link-type';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { ChosenTypes, DependencyTypeStore } from './ports';

/** What the types of links mean, for administrators. */
export const viewDependencyTypes =
  (access: ViewerAccess, reader: IndexReader, store: DependencyTypeStore) =>
  async (viewer: Viewer): Promise<DependencyTypesView> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const [types, chosen] = await Promise.all([linkTypes(reader), store.chosen()]);
    return viewOf(types, chosen);
  };

/**
 * Says anew what they mean, for everybody and at once: links are kept with their types, not with their meaning.
 * @throws AppError `changed-meanwhile` where somebody else has saved since
 */
export const saveDependencyTypes =
  (access: ViewerAccess, reader: IndexReader, store: DependencyTypeStore) =>
  async (viewer: Viewer, { version, choices }: SaveDependencyTypesRequest): Promise<DependencyTypesView> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    const types = await linkTypes(reader);
    const known = new Set(types.map(({ id }) => id));
    if (choices.some(({ typeId }) => !known.has(typeId))) {
      throw new AppError({ code: 'invalid-request', field: 'choices' });
    }
    const rules: DependencyRules = new Map(choices.map(({ typeId, rule }) => [typeId, rule]));
    if (!(await store.save(rules, version))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    return viewOf(types, { version: version + 1, rules });
  };

async function linkTypes(reader: IndexReader): Promise<readonly LinkType[]> {
  return (await reader.site()).settings?.linkTypes ?? [];
}

function viewOf(types: readonly LinkType[], { version, rules: chosen }: ChosenTypes): DependencyTypesView {
  const rules = rulesOf(types, chosen);
  const rows = types.map((type): LinkTypeRow => ({
    ...type,
    rule: rules.get(type.id) ?? null,
    byDefault: defaultRule(type),
    isChosen: chosen.has(type.id),
  }));
  return { version, types: rows.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
}
