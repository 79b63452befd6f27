import { z } from 'zod';
import type { SiteFields } from '#domain/field-mapping/field-mapping';
import { lenient, listOf } from './lenient';

/** `GET /rest/api/3/field`. Only what we read; other keys are dropped. */
export const fieldList = listOf(
  z.object({
    id: z.string(),
    name: z.string(),
    untranslatedName: lenient(z.string()),
    custom: lenient(z.boolean()),
    schema: lenient(z.object({ custom: z.string().optional(), type: z.string().optional() })),
    scope: lenient(z.object({ project: lenient(z.object({ id: z.string() })) })),
  }),
);

export type JiraField = z.infer<typeof fieldList>[number];

const JIRA_TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const SOFTWARE = 'com.pyxis.greenhopper.jira:';
const PLANS = 'com.atlassian.jpo:jpo-custom-field-';
const TEAM_TYPES = [`${JIRA_TYPES}atlassian-team`, 'com.atlassian.teams:rm-teams-custom-field-team'];
/** Epic Link, and Parent Link above epics. */
const PARENT_TYPES = [`${SOFTWARE}gh-epic-link`, `${PLANS}parent`];

/**
 * Finds the site's fields by their type, and where a type says too little by name; translated sites keep Jira's own
 * names as `untranslatedName`. Target dates are those of Jira's plans.
 */
export function discoverFields(fields: readonly JiraField[]): SiteFields {
  const ids = (isMeant: (field: JiraField) => boolean) => fields.filter(isMeant).map(({ id }) => id);
  const ofType =
    (...types: readonly string[]) =>
    ({ schema }: JiraField) =>
      types.includes(schema?.custom ?? '');
  return {
    found: {
      points: [...ids(isStoryPoints), ...ids(ofType(`${SOFTWARE}jsw-story-points`))],
      start: ids((field) => ofType(`${JIRA_TYPES}datepicker`)(field) && isNamed(field, 'start date')),
      'target-start': ids(ofType(`${PLANS}baseline-start`)),
      'target-end': ids(ofType(`${PLANS}baseline-end`)),
      team: ids(ofType(...TEAM_TYPES)),
      sprint: ids(ofType(`${SOFTWARE}gh-sprint`)),
      acceptance: ids((field) => ofType(`${JIRA_TYPES}textarea`)(field) && isNamed(field, 'acceptance criteria')),
    },
    rank: ids(ofType(`${SOFTWARE}gh-lexo-rank`)),
    formerParent: ids(ofType(...PARENT_TYPES)),
    names: new Map(
      fields.map(({ id, name, untranslatedName }) => [id, untranslatedName ? [name, untranslatedName] : [name]]),
    ),
  };
}

/** The field of company-managed projects is a plain number, known by its name alone. */
function isStoryPoints(field: JiraField): boolean {
  if (field.schema?.custom !== `${JIRA_TYPES}float`) return false;
  return isNamed(field, 'story points') || isNamed(field, 'story point estimate');
}

function isNamed({ name, untranslatedName }: JiraField, wanted: string): boolean {
  return [name, untranslatedName].some((candidate) => candidate?.trim().toLowerCase() === wanted);
}
