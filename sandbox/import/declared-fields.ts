import type { Field } from '../site/model';
import { systemFields } from '../site/system-fields';
import type { Collected } from './collected';
import type { FieldGuide } from './field-guide';
import { isAll, numberIn, type FieldProfile } from './field-profiles';
import { asDay } from './json-access';

type Schema = Field['schema'];
type FieldValues = Readonly<Record<string, unknown>>;

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';
const software = 'com.pyxis.greenhopper.jira';
const number: Schema = { type: 'number', custom: `${types}:float` };
const date: Schema = { type: 'date', custom: `${types}:datepicker` };
const text: Schema = { type: 'string', custom: `${types}:textfield` };
const list: Schema = { type: 'array', items: 'string', custom: `${types}:labels` };
const anything: Schema = { type: 'any' };

/** By these names, and no others, software that reads Jira finds story points of the type float. */
const plainPoints = /^(story points|story point estimate)$/i;

function schemaByValues(profile: FieldProfile | undefined): Schema {
  if (profile === undefined) return anything;
  if (isAll(profile, 'number')) return number;
  if (isAll(profile, 'day')) return date;
  if (isAll(profile, 'list')) return list;
  return profile.kinds.has('object') || profile.kinds.has('list') ? anything : text;
}

interface Meaning {
  /** Where the rows give no name. */
  readonly name: string;
  readonly schema: Schema;
}

const sprintMeaning: Meaning = {
  name: 'Sprint',
  schema: { type: 'array', items: 'json', custom: `${software}:gh-sprint` },
};
const rankMeaning: Meaning = { name: 'Rank', schema: { type: 'any', custom: `${software}:gh-lexo-rank` } };
const epicMeaning: Meaning = { name: 'Epic Link', schema: { type: 'any', custom: `${software}:gh-epic-link` } };
const startMeaning: Meaning = { name: 'Start date', schema: date };

function pointsMeaning(name: string | null): Meaning {
  const plain = name === null || plainPoints.test(name);
  return { name: 'Story Points', schema: plain ? number : { type: 'number', custom: `${software}:jsw-story-points` } };
}

/** What a field means decides its schema, so that it is found as on a real site. */
function meaningOf(id: string, guide: FieldGuide, collected: Collected): Meaning | null {
  if (collected.sprintFields.has(id)) return sprintMeaning;
  if (collected.rankFields.has(id)) return rankMeaning;
  if (guide.epicLinks.includes(id)) return epicMeaning;
  if (guide.startDates.includes(id)) return startMeaning;
  return guide.storyPoints.includes(id) ? pointsMeaning(collected.fields.nameOf(id)) : null;
}

function declared(id: string, guide: FieldGuide, collected: Collected): Field {
  const meaning = meaningOf(id, guide, collected);
  const name = collected.fields.nameOf(id) ?? meaning?.name ?? id;
  const schema = meaning?.schema ?? collected.fields.schemaOf(id) ?? schemaByValues(guide.profiles.get(id));
  const customId = Number(id.replace('customfield_', ''));
  return { id, name, untranslatedName: name, custom: true, schema: { ...schema, customId } };
}

/** Fields that every site has, for rows that had sprints as Agile objects only, or no ranks. */
function missing(customId: number, { name, schema }: Meaning): Field {
  return {
    id: `customfield_${String(customId)}`,
    name,
    untranslatedName: name,
    custom: true,
    schema: { ...schema, customId },
  };
}

/** All fields of the imported site: the system's, and the custom fields that issues have values in. */
export function declaredFields(guide: FieldGuide, collected: Collected): Field[] {
  const ids = [...new Set([...guide.profiles.keys(), ...collected.sprintFields, ...collected.rankFields])].sort();
  const fields = ids.map((id) => declared(id, guide, collected));
  if (collected.sprintFields.size === 0) fields.push(missing(99_020, sprintMeaning));
  if (collected.rankFields.size === 0) fields.push(missing(99_019, rankMeaning));
  return [...systemFields, ...fields];
}

/** Values in the type that their field is declared with. */
export function declaredValues(custom: FieldValues, guide: FieldGuide): FieldValues {
  const points = guide.storyPoints.filter((id) => id in custom).map((id) => [id, numberIn(custom[id])]);
  const starts = guide.startDates.filter((id) => id in custom).map((id) => [id, asDay(custom[id])]);
  if (points.length + starts.length === 0) return custom;
  return { ...custom, ...(Object.fromEntries([...points, ...starts]) as FieldValues) };
}
