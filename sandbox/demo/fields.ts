import type { Field } from '../site/model';
import { systemFields } from '../site/system-fields';

/** Ids of the custom fields that issues of the demo company carry. */
export const fieldIds = {
  team: 'customfield_10001',
  startDate: 'customfield_10015',
  storyPointEstimate: 'customfield_10016',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  storyPoints: 'customfield_10026',
  confidence: 'customfield_10050',
  businessValue: 'customfield_10060',
  costEstimate: 'customfield_10061',
  goLive: 'customfield_10062',
  definitionOfDone: 'customfield_10063',
} as const;

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';
const software = 'com.pyxis.greenhopper.jira';

function custom(id: string, name: string, type: string, schemaKey: string, items?: string): Field {
  const schema = { type, custom: schemaKey, customId: Number(id.replace('customfield_', '')) };
  return {
    id,
    name,
    untranslatedName: name,
    custom: true,
    schema: items === undefined ? schema : { ...schema, items },
  };
}

/** Every field of the site. `labProjectId`: the team-managed project that has a field of its own. */
export function siteFields(labProjectId: string): Field[] {
  return [
    ...systemFields,
    custom(fieldIds.team, 'Team', 'team', `${types}:atlassian-team`),
    custom('customfield_10011', 'Epic Name', 'string', `${software}:gh-epic-label`),
    custom('customfield_10014', 'Epic Link', 'any', `${software}:gh-epic-link`),
    custom(fieldIds.startDate, 'Start date', 'date', `${types}:datepicker`),
    custom(fieldIds.storyPointEstimate, 'Story point estimate', 'number', `${software}:jsw-story-points`),
    custom(fieldIds.rank, 'Rank', 'any', `${software}:gh-lexo-rank`),
    custom(fieldIds.sprint, 'Sprint', 'array', `${software}:gh-sprint`, 'json'),
    custom(fieldIds.flagged, 'Flagged', 'array', `${types}:multicheckboxes`, 'option'),
    custom(fieldIds.storyPoints, 'Story Points', 'number', `${types}:float`),
    custom(fieldIds.businessValue, 'Business value', 'number', `${types}:float`),
    custom(fieldIds.costEstimate, 'Cost estimate', 'number', `${types}:float`),
    custom(fieldIds.goLive, 'Go-live date', 'date', `${types}:datepicker`),
    custom(fieldIds.definitionOfDone, 'Definition of done', 'string', `${types}:textarea`),
    { ...custom(fieldIds.confidence, 'Confidence', 'number', `${types}:float`), projectId: labProjectId },
  ];
}
