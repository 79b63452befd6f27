import { z } from 'zod';
import { rollUpRules } from '#domain/field-mapping/field-choices';
import type { SiteSettings } from '../../application/site-index/ports/site-settings';

const ids = z.array(z.string());
const mapping = z.object({
  points: ids,
  start: ids,
  due: ids.default([]),
  sprint: ids,
  team: ids,
  rank: ids,
  formerParent: ids,
  // What was stored before texts were looked for: by these settings nothing is known of them.
  acceptance: ids.default([]),
  numbers: ids.default([]),
  names: z.record(z.string(), z.array(z.string())).default({}),
});

/** One mapping for all projects is what earlier versions wrote. */
const styles = z
  .object({ 'company-managed': mapping, 'team-managed': mapping })
  .or(mapping.transform((both) => ({ 'company-managed': both, 'team-managed': both })));

const siteSettings = z.object({
  timeZone: z.string(),
  siteUrl: z.string().nullable().default(null),
  fields: styles,
  numbers: z.array(z.object({ fieldId: z.string(), title: z.string(), rule: z.enum(rollUpRules) })).default([]),
  teamManaged: ids.default([]).transform((projectIds): ReadonlySet<string> => new Set(projectIds)),
  statuses: z.record(
    z.string(),
    z.object({ name: z.string(), category: z.enum(['to-do', 'in-progress', 'done', 'unknown']) }),
  ),
  typeLevels: z.record(z.string(), z.number()),
  // Settings that were read before links were have none.
  linkTypes: z
    .array(z.object({ id: z.string(), name: z.string(), outward: z.string(), inward: z.string() }))
    .default([]),
});

/** What the site says, as text for the database. */
export function packSettings({ teamManaged, ...settings }: SiteSettings): string {
  return JSON.stringify({ ...settings, teamManaged: [...teamManaged] });
}

export function unpackSettings(packed: string): SiteSettings {
  return siteSettings.parse(JSON.parse(packed));
}
