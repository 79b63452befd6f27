import { stylesToRead } from '#domain/field-mapping/field-mapping';
import type { SiteSettings, ListedProject } from '../site-index/ports/site-settings';

/**
 * Projects whose fields mean something else than when they were read. None where the site is read for the first time:
 * its projects wait for their first reading anyway.
 */
export function projectsToRead(
  before: SiteSettings | null,
  after: SiteSettings,
  projects: readonly ListedProject[],
): ListedProject[] {
  if (before === null) return [];
  const styles = new Set(stylesToRead(before.fields, after.fields));
  return projects.filter(({ style }) => styles.has(style));
}

export function teamManagedAmong(projects: readonly ListedProject[]): ReadonlySet<string> {
  return new Set(projects.filter(({ style }) => style === 'team-managed').map(({ id }) => id));
}
