import { customSide, item, namedSide, nothing, personSide, secondsSide, sprintSide, textSide } from './change-sides';
import type { Side } from './change-sides';
import type { ChangeItem, Field, Issue, Project } from './model';
import type { SiteParts } from './site-store';

/**
 * The changelog items by which Jira tells what became different, in shape as captured from real sites. Links, work
 * entries and keys are not compared here: who changes them writes their items.
 */
export function changeItems(parts: SiteParts, before: Issue, after: Issue): readonly ChangeItem[] {
  const rows = [...plainRows(parts), ...numberRows()];
  return [
    ...rows.flatMap(([field, fieldId, sideOf]) => differing(field, fieldId, sideOf(before), sideOf(after))),
    ...listItems(parts, before, after),
    ...customItems(parts, before, after),
  ];
}

type Row = readonly [field: string, fieldId: string | null, sideOf: (issue: Issue) => Side];

function plainRows(parts: SiteParts): readonly Row[] {
  return [
    ['project', 'project', (issue) => namedSide(parts.projects, issue.projectId)],
    ['issuetype', 'issuetype', (issue) => namedSide(parts.issueTypes, issue.typeId)],
    ['summary', 'summary', (issue) => textSide(issue.summary)],
    ['description', 'description', (issue) => textSide(issue.description)],
    ['status', 'status', (issue) => namedSide(parts.statuses, issue.statusId)],
    ['resolution', 'resolution', (issue) => namedSide(parts.resolutions, issue.resolutionId)],
    ['priority', 'priority', (issue) => namedSide(parts.priorities, issue.priorityId)],
    ['assignee', 'assignee', (issue) => personSide(parts, issue.assigneeId)],
    ['reporter', 'reporter', (issue) => personSide(parts, issue.reporterId)],
    ['security', 'security', (issue) => namedSide(parts.securityLevels, issue.securityLevelId)],
    ['IssueParentAssociation', null, ({ parent }) => (parent ? [parent.id, parent.key] : nothing)],
    ['duedate', 'duedate', ({ dueDate }) => (dueDate === null ? nothing : [dueDate, `${dueDate} 00:00:00.0`])],
    ['labels', 'labels', ({ labels }) => textSide(labels.join(' '))],
  ];
}

function numberRows(): readonly Row[] {
  return [
    ['timeoriginalestimate', 'timeoriginalestimate', (issue) => secondsSide(issue.estimateSeconds)],
    ['timeestimate', 'timeestimate', (issue) => secondsSide(issue.remainingSeconds)],
    ['timespent', 'timespent', (issue) => secondsSide(issue.spentSeconds)],
  ];
}

function differing(field: string, fieldId: string | null, from: Side, to: Side): readonly ChangeItem[] {
  // The text may differ where a thing was renamed; that is no change of the issue.
  const isSame = from[0] === null && to[0] === null ? from[1] === to[1] : from[0] === to[0];
  return isSame ? [] : [item(field, fieldId, from, to)];
}

/** One item for each value that came or went. */
function listItems({ projects }: SiteParts, before: Issue, after: Issue): readonly ChangeItem[] {
  const owners = projects.filter(({ id }) => id === before.projectId || id === after.projectId);
  const versions = owners.flatMap((project: Project) => project.versions);
  const components = owners.flatMap((project: Project) => project.components);
  return [
    ...comings('Fix Version', 'fixVersions', before.fixVersionIds, after.fixVersionIds, versions),
    ...comings('Version', 'versions', before.versionIds, after.versionIds, versions),
    ...comings('Component', 'components', before.componentIds, after.componentIds, components),
  ];
}

function comings(
  field: string,
  fieldId: string,
  before: readonly string[],
  after: readonly string[],
  named: readonly { readonly id: string; readonly name: string }[],
): readonly ChangeItem[] {
  const gone = before.filter((id) => !after.includes(id));
  const come = after.filter((id) => !before.includes(id));
  return [
    ...gone.map((id) => item(field, fieldId, namedSide(named, id), nothing)),
    ...come.map((id) => item(field, fieldId, nothing, namedSide(named, id))),
  ];
}

function customItems(parts: SiteParts, before: Issue, after: Issue): readonly ChangeItem[] {
  return parts.fields.filter(({ custom }) => custom).flatMap((field) => customItem(parts, field, before, after));
}

function customItem(parts: SiteParts, field: Field, before: Issue, after: Issue): readonly ChangeItem[] {
  const { name, id, schema } = field;
  if (schema.custom?.endsWith(':gh-lexo-rank')) return rankItem(field, before, after);
  if (schema.custom?.endsWith(':gh-sprint')) {
    return differing(name, id, sprintSide(parts, before.sprintIds), sprintSide(parts, after.sprintIds));
  }
  const [from, to] = [before.custom[id], after.custom[id]];
  if (from === to || JSON.stringify(from) === JSON.stringify(to)) return [];
  return [item(name, id, customSide(parts, field, from), customSide(parts, field, to))];
}

/** Jira does not tell from where to where. */
function rankItem({ name, id }: Field, before: Issue, after: Issue): readonly ChangeItem[] {
  const way = before.rank < after.rank ? 'Ranked lower' : 'Ranked higher';
  return before.rank === after.rank ? [] : [item(name, id, ['', ''], ['', way])];
}
