import { z } from 'zod';
import type { FieldMapping } from '../../application/site-index/ports';
import { lenient, listOf } from './lenient';

/** `GET /rest/api/3/field`. Only what we read; other keys are dropped. */
export const fieldList = listOf(
  z.object({
    id: z.string(),
    name: z.string(),
    untranslatedName: lenient(z.string()),
    schema: lenient(z.object({ custom: z.string().optional(), type: z.string().optional() })),
  }),
);

type Field = z.infer<typeof fieldList>[number];

const JIRA_TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const SOFTWARE = 'com.pyxis.greenhopper.jira:';
const TEAM_TYPES = [`${JIRA_TYPES}atlassian-team`, 'com.atlassian.teams:rm-teams-custom-field-team'];
/** Epic Link, and Parent Link above epics. */
const PARENT_TYPES = [`${SOFTWARE}gh-epic-link`, 'com.atlassian.jpo:jpo-custom-field-parent'];

/**
 * Finds the site's fields by their type, and where a type says too little by name; translated sites keep Jira's own
 * names as `untranslatedName`.
 */
export function discoverFields(fields: readonly Field[]): FieldMapping {
  const ids = (isMeant: (field: Field) => boolean) => fields.filter(isMeant).map(({ id }) => id);
  const ofType = (type: string) => (field: Field) => field.schema?.custom === type;
  return {
    points: [...ids(isStoryPoints), ...ids(ofType(`${SOFTWARE}jsw-story-points`))],
    start: ids((field) => ofType(`${JIRA_TYPES}datepicker`)(field) && isNamed(field, 'start date')),
    sprint: ids(ofType(`${SOFTWARE}gh-sprint`)),
    rank: ids(ofType(`${SOFTWARE}gh-lexo-rank`)),
    team: ids((field) => TEAM_TYPES.some((type) => ofType(type)(field))),
    formerParent: ids((field) => PARENT_TYPES.some((type) => ofType(type)(field))),
  };
}

/** The field of company-managed projects is a plain number, known by its name alone. */
function isStoryPoints(field: Field): boolean {
  if (field.schema?.custom !== `${JIRA_TYPES}float`) return false;
  return isNamed(field, 'story points') || isNamed(field, 'story point estimate');
}

function isNamed({ name, untranslatedName }: Field, wanted: string): boolean {
  return [name, untranslatedName].some((candidate) => candidate?.trim().toLowerCase() === wanted);
}
