import type { ProductView } from '#contract/product';

/** Where the epics of a roadmap come from, for whoever finds none on it. */
export interface EpicSource {
  /** Finds them in Jira, or whatever queries find in their place. */
  readonly jql: string;
  /** The product whose queries have to find them; null: it has none, all epics of its projects are on it. */
  readonly queriesOf: string | null;
}

/** null: the person may see neither a project nor a query of it. */
export function epicSourceOf({
  product,
  projects,
  selection,
}: Pick<ProductView, 'product' | 'projects' | 'selection'>): EpicSource | null {
  const keys = projects.filter(({ part }) => part === 'whole').map(({ key }) => `"${key}"`);
  const wholes = keys.length === 0 ? [] : [`project in (${keys.join(', ')})`];
  const queries = (selection?.queries ?? []).flatMap(({ jql }) => (jql === null ? [] : [`(${jql})`]));
  if (queries.length > 0) return { jql: [...wholes, ...queries].join(' or '), queriesOf: product };
  return wholes[0] === undefined ? null : { jql: `${wholes[0]} and hierarchyLevel = 1`, queriesOf: null };
}
