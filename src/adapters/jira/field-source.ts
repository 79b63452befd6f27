import { z } from 'zod';
import type { FieldKind } from '#domain/field-mapping/field-kinds';
import type { SiteFields } from '#domain/field-mapping/field-mapping';
import type { Viewer } from '../../application/access/ports';
import type { FieldSource, ListedField } from '../../application/field-mapping/ports';
import type { JiraField } from './discover-fields';
import { discoverFields, fieldList } from './discover-fields';
import { callJira } from './gateway';
import { shortMemory } from '../platform/short-memory';

const rememberFields = shortMemory(30_000);
const rememberCounts = shortMemory(60_000);

/** So many ids of projects make a query that is far from too long. */
const PROJECTS_A_QUERY = 500;

const issueCount = z.object({ count: z.number() });

/** The fields of the site, and how far each covers its issues. */
export const jiraFieldSource: FieldSource = { siteFields, fieldsOf, countIssues };

export async function siteFields(): Promise<SiteFields> {
  return discoverFields(await callJira('app', 'listFields', {}, fieldList));
}

function fieldsOf({ installationId, accountId }: Viewer): Promise<readonly ListedField[]> {
  return rememberFields(JSON.stringify([installationId, accountId]), async () => {
    const fields = await callJira('user', 'listFields', {}, fieldList);
    return fields.flatMap((field) => {
      const kind = kindOf(field);
      if (kind === null || !field.id.startsWith('customfield_')) return [];
      return [{ id: field.id, name: field.name, kind, projectId: field.scope?.project?.id ?? null }];
    });
  });
}

const kindsByType: Readonly<Record<string, FieldKind>> = {
  number: 'number',
  date: 'date',
  datetime: 'date',
  team: 'team',
  option: 'option',
};

/** Texts of one line and of several. Jira calls addresses, names of epics and what is only read strings as well. */
const textTypes = [':textarea', ':textfield'];

/** null: nothing that can be mapped. */
function kindOf({ schema }: JiraField): FieldKind | null {
  const custom = schema?.custom ?? '';
  if (custom.endsWith(':gh-sprint')) return 'sprint';
  if (custom.endsWith(':atlassian-team') || custom.endsWith(':rm-teams-custom-field-team')) return 'team';
  if (textTypes.some((type) => custom.endsWith(type))) return 'text';
  return kindsByType[schema?.type ?? ''] ?? null;
}

async function countIssues(viewer: Viewer, projectIds: readonly string[], fieldId: string | null): Promise<number> {
  const clause = fieldId === null ? '' : ` AND cf[${fieldId.replace('customfield_', '')}] is not EMPTY`;
  const batches = Array.from({ length: Math.ceil(projectIds.length / PROJECTS_A_QUERY) }, (_, at) =>
    projectIds.slice(at * PROJECTS_A_QUERY, (at + 1) * PROJECTS_A_QUERY),
  );
  const counts = batches.map((ids) => countOf(viewer, `project in (${ids.join(', ')})${clause}`));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

function countOf({ installationId, accountId }: Viewer, jql: string): Promise<number> {
  return rememberCounts(JSON.stringify([installationId, accountId, jql]), async () => {
    const { count } = await callJira('user', 'countIssues', { body: { jql } }, issueCount);
    return count;
  });
}
