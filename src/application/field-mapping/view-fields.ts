import type { FieldsView, ProjectStyle, StyleSize } from '#contract/field-mapping';
import { chosenFields } from '#domain/field-mapping/field-choices';
import type { SiteFields } from '#domain/field-mapping/field-mapping';
import { resolveMapping, stylesToRead } from '#domain/field-mapping/field-mapping';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { IndexReader, ProjectIndex } from '../site-index/ports/index-reader';
import type { SiteSettings } from '../site-index/ports/site-settings';
import { styleOf } from '../site-index/ports/site-settings';
import type { FieldChoiceRecord, FieldChoiceStore, FieldSource, ListedField } from './ports';

export interface FieldPorts {
  readonly access: ViewerAccess;
  readonly reader: IndexReader;
  readonly choices: FieldChoiceStore;
  readonly fields: FieldSource;
}

/** What is known of fields at one moment, for one administrator. */
export interface KnownFields {
  readonly record: FieldChoiceRecord;
  readonly site: SiteFields;
  readonly listed: readonly ListedField[];
  readonly settings: SiteSettings | null;
  readonly projects: readonly ProjectIndex[];
  readonly browsable: ReadonlyMap<string, string>;
}

/** What is chosen, and what could be. @throws AppError `not-permitted` for anybody but administrators */
export const viewFields =
  (ports: FieldPorts) =>
  async (viewer: Viewer): Promise<FieldsView> =>
    fieldsView(await knownFields(ports, viewer));

export async function knownFields(ports: FieldPorts, viewer: Viewer): Promise<KnownFields> {
  await requireAdministrator(ports, viewer);
  const { access, reader, choices, fields } = ports;
  const [record, site, listed, reading, projects, browsable] = await Promise.all([
    choices.latest(),
    fields.siteFields(),
    fields.fieldsOf(viewer),
    reader.site(),
    reader.projects(),
    access.browsableProjects(viewer),
  ]);
  return { record, site, listed, settings: reading.settings, projects, browsable };
}

export async function requireAdministrator({ access }: FieldPorts, viewer: Viewer): Promise<void> {
  if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
}

export function fieldsView(known: KnownFields): FieldsView {
  const { record, site, listed, settings, projects, browsable } = known;
  const styles = new Set(stylesBehind(known));
  const isBehind = ({ state, project }: ProjectIndex) =>
    state === 'waiting' || state === 'reading' || (settings !== null && styles.has(styleOf(settings, project.id)));
  return {
    version: record.version,
    saved: record.saved,
    choices: record.choices,
    found: site.found,
    candidates: listed.map(({ id, name, kind, projectId }) => ({
      id,
      name,
      kind,
      projectKey: browsable.get(projectId ?? '') ?? null,
    })),
    unreadable: [...chosenFields(record.choices)].filter((id) => !site.names.has(id)),
    sizes: {
      'company-managed': sizeOf(projectsOf(projects, settings, 'company-managed')),
      'team-managed': sizeOf(projectsOf(projects, settings, 'team-managed')),
    },
    projectsBeingRead: projects.filter(isBehind).length,
  };
}

/** Styles whose projects were not read by what is chosen; the plan of reading, which sees to that, has not run yet. */
export function stylesBehind({ record, site, settings }: KnownFields): ProjectStyle[] {
  return settings === null ? [] : stylesToRead(settings.fields, resolveMapping(site, record.choices));
}

export function projectsOf(
  projects: readonly ProjectIndex[],
  settings: SiteSettings | null,
  style: ProjectStyle,
): ProjectIndex[] {
  return settings === null ? [] : projects.filter(({ project }) => styleOf(settings, project.id) === style);
}

/** Each issue is read twice, itself and its history, a hundred a page; a project has its permissions and its versions. */
export function sizeOf(projects: readonly ProjectIndex[]): StyleSize {
  const sizes = projects.map(({ issuesPublished }) => issuesPublished ?? 0);
  const pages = sizes.reduce((sum, size) => sum + Math.max(1, Math.ceil(size / 100)), 0);
  const issues = sizes.reduce((sum, size) => sum + size, 0);
  return { projects: projects.length, issues, points: 2 * issues + 2 * pages + 4 * projects.length };
}
