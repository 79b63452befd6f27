import type { FieldChoices, FieldsView, StyleSize } from '#contract/field-mapping';
import { chosenFields, fieldRoles, projectStyles } from '#domain/field-mapping/field-choices';
import { isSameChoice, resolveMapping, stylesToRead, type SiteFields } from '#domain/field-mapping/field-mapping';

/** What saving these choices would do; null: nothing, they are what is saved. */
export function consequenceOf(view: FieldsView, choices: FieldChoices): StyleSize | null {
  if (isSameChoice(view.choices, choices)) return null;
  const site = siteFieldsOf(view, choices);
  const styles = stylesToRead(resolveMapping(site, view.choices), resolveMapping(site, choices));
  const sizes = styles.map((style) => view.sizes[style]).filter(({ projects }) => projects > 0);
  return {
    projects: sizes.reduce((sum, { projects }) => sum + projects, 0),
    issues: sizes.reduce((sum, { issues }) => sum + issues, 0),
    points: sizes.reduce((sum, { points }) => sum + points, 0),
  };
}

/** Names do not matter here, nor what cannot be chosen: only which fields can be read. */
function siteFieldsOf({ found, candidates, unreadable, choices }: FieldsView, draft: FieldChoices): SiteFields {
  const gone = new Set(unreadable);
  const ids = [
    ...Object.values(found).flat(),
    ...candidates.map(({ id }) => id),
    ...chosenFields(choices),
    ...chosenFields(draft),
  ];
  const names = new Map(ids.filter((id) => !gone.has(id)).map((id): [string, string[]] => [id, []]));
  return { found, names, rank: [], formerParent: [] };
}

/** How many settings an administrator has chosen. */
export function chosenCount({ roles, numbers }: FieldChoices): number {
  const chosen = projectStyles.flatMap((style) => fieldRoles.filter((role) => roles[style][role] !== null));
  return chosen.length + numbers.length;
}

/** Every field that the page shows with its coverage: what counts now, chosen or found, as far as it can be counted. */
export function shownFields({ found, candidates }: FieldsView, choices: FieldChoices): string[] {
  const known = new Set(candidates.map(({ id }) => id));
  const lists = projectStyles.flatMap((style) =>
    fieldRoles.flatMap((role) => choices.roles[style][role] ?? found[role]),
  );
  const shown = new Set([...lists, ...choices.numbers.map(({ fieldId }) => fieldId)]);
  return [...shown].filter((id) => known.has(id)).sort();
}
