import { z } from 'zod';
import type { FieldChoices } from '#domain/field-mapping/field-choices';
import { resolveMapping, resolveNumbers } from '#domain/field-mapping/field-mapping';
import { statusCategoryOf } from '#domain/progress/status-category';
import type { LinkType } from '#domain/dependencies/link-type';
import { AppError } from '../../application/errors';
import type { SiteSettings } from '../../application/site-index/ports/site-settings';
import { siteFields } from './field-source';
import { callJira } from './gateway';
import { lenient, listOf } from './lenient';
import { levelOf } from './read-issue';

const serverInfo = z.object({ serverTimeZone: lenient(z.string()), baseUrl: lenient(z.string()) });
const statusList = listOf(
  z.object({ id: z.string(), name: z.string(), statusCategory: lenient(z.object({ key: z.string() })) }),
);
const typeList = listOf(
  z.object({ id: z.string(), subtask: lenient(z.boolean()), hierarchyLevel: lenient(z.number().int()) }),
);

const linkTypeList = z.object({
  issueLinkTypes: listOf(z.object({ id: z.string(), name: z.string(), outward: z.string(), inward: z.string() })),
});

/** What the whole site says, as the app sees it. */
export async function siteSettings(choices: FieldChoices): Promise<Omit<SiteSettings, 'teamManaged'>> {
  const info = await callJira('app', 'serverInfo', {}, serverInfo);
  const fields = await siteFields();
  const statuses = await callJira('app', 'listStatuses', {}, statusList);
  const types = await callJira('app', 'listIssueTypes', {}, typeList);
  return {
    timeZone: info.serverTimeZone ?? 'UTC',
    siteUrl: info.baseUrl?.replace(/\/+$/, '') ?? null,
    fields: resolveMapping(fields, choices),
    numbers: resolveNumbers(fields, choices),
    statuses: Object.fromEntries(
      statuses.map(({ id, name, statusCategory }) => [id, { name, category: statusCategoryOf(statusCategory?.key) }]),
    ),
    typeLevels: Object.fromEntries(types.map((type) => [type.id, levelOf(type)])),
    linkTypes: await linkTypes(),
  };
}

/** Jira answers 404 where issue linking is switched off. */
async function linkTypes(): Promise<LinkType[]> {
  try {
    return (await callJira('app', 'listLinkTypes', {}, linkTypeList)).issueLinkTypes;
  } catch (error) {
    if (error instanceof AppError && error.failure.code === 'not-found') return [];
    throw error;
  }
}
