import type {
  FieldsPreview,
  FieldsPreviewRequest,
  IssueCount,
  ProjectStyle,
  StyleCounts,
} from '#contract/field-mapping';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import { indexFailureOf } from '../site-index/plan-reading';
import type { ReportDefect } from '../report-defect';
import type { FieldPorts } from './view-fields';
import { projectsOf, requireAdministrator } from './view-fields';

/**
 * About how many issues have a value in each of some fields, counted by Jira as the administrator: two points a field. A
 * count that fails is unknown, with the reason; the others stand.
 * @throws AppError `not-permitted`; `invalid-request` for a field that he cannot see
 */
export const previewFields =
  (ports: FieldPorts, report: ReportDefect) =>
  async (viewer: Viewer, { fieldIds }: FieldsPreviewRequest): Promise<FieldsPreview> => {
    await requireAdministrator(ports, viewer);
    const { access, reader, fields } = ports;
    const [listed, { settings }, projects, browsable] = await Promise.all([
      fields.fieldsOf(viewer),
      reader.site(),
      reader.projects(),
      access.browsableProjects(viewer),
    ]);
    const known = new Set(listed.map(({ id }) => id));
    if (!fieldIds.every((id) => known.has(id))) throw new AppError({ code: 'invalid-request', field: 'fieldIds' });
    const idsOf = (style: ProjectStyle) =>
      projectsOf(projects, settings, style)
        .map(({ project }) => project.id)
        .filter((id) => browsable.has(id))
        .sort();
    const count = async (style: ProjectStyle, fieldId: string | null): Promise<IssueCount> => {
      try {
        return { issues: await fields.countIssues(viewer, idsOf(style), fieldId), failure: null };
      } catch (error) {
        return { issues: null, failure: indexFailureOf(error, report) };
      }
    };
    const counts = async (fieldId: string | null): Promise<StyleCounts> => {
      const [own, team] = await Promise.all([count('company-managed', fieldId), count('team-managed', fieldId)]);
      return { 'company-managed': own, 'team-managed': team };
    };
    const [all, ...covered] = await Promise.all([null, ...new Set(fieldIds)].map(counts));
    if (!all) throw new RangeError('All issues are counted first.');
    const ids = [...new Set(fieldIds)];
    return { all, fields: covered.map((each, at) => ({ fieldId: ids[at] ?? '', counts: each })) };
  };
