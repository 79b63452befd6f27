import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Issue, Person, Project, Site } from '../site/model';
import { buildIssues } from './build-issues';
import { Collected } from './collected';
import { declaredFields } from './declared-fields';
import { fieldGuide } from './field-guide';
import type { ImportProblem } from './import-problem';
import { levels } from './levels';
import { parentsOf } from './parents';
import type { CollectedProject } from './project-registry';
import { RowIntake } from './row-intake';
import { shortfalls } from './shortfalls';
import { importApp, importGroups, levelMembers, schemeFor, viewerPerson, viewersFrom, type Viewer } from './viewers';

/** What was imported, what could not be, and what had to be guessed. */
export interface ImportedSite {
  readonly site: Site;
  readonly problems: readonly ImportProblem[];
  /** In plain words: what was taken to mean something without the data saying so, and what they say is missing. */
  readonly assumptions: readonly string[];
}

export interface ImportOptions {
  /** A JSON file that says who may view the import; by default one person who may view all of it. */
  readonly people?: string;
  /** Milliseconds. */
  readonly now: number;
  /** Of the site, an IANA name; by default UTC, since exports do not tell. */
  readonly timeZone?: string;
}

/** A `projects.json` beside an imported file belongs to it. */
async function withProjects(files: readonly string[]): Promise<string[]> {
  const named = files.map((file) => resolve(file));
  const beside = [...new Set(named.map((file) => join(dirname(file), 'projects.json')))];
  const found = await Promise.all(beside.map(async (file) => (await stat(file).catch(() => null))?.isFile() === true));
  return [...new Set([...beside.filter((_file, at) => found[at]), ...named])];
}

function projectOf({ lead, ...project }: CollectedProject, collected: Collected): Project {
  return {
    ...project,
    leadAccountId: collected.people.accountId(lead),
    permissionSchemeId: project.id,
    roleMembers: [],
  };
}

/** Viewers first, then the app, then everybody who appears; a viewer who appears too is one person. */
function peopleOf(viewers: readonly Viewer[], collected: Collected): Person[] {
  const first = [...viewers.map(viewerPerson), importApp];
  const known = new Set(first.map(({ accountId }) => accountId));
  return [...first, ...collected.people.all().filter(({ accountId }) => !known.has(accountId))];
}

function siteName(origin: string | null): { name: string; url: string } {
  if (origin === null) return { name: 'Imported site', url: 'https://imported.atlassian.net' };
  return { name: new URL(origin).hostname.split('.')[0] ?? 'Imported site', url: origin };
}

function allGroups(viewers: readonly Viewer[]): string[] {
  return [...new Set([...Object.values(importGroups), ...viewers.flatMap(({ groups = [] }) => groups)])];
}

function assemble(
  collected: Collected,
  viewers: readonly Viewer[],
  options: ImportOptions,
): Omit<ImportedSite, 'problems'> {
  const raw = collected.issues();
  for (const issue of raw) collected.fields.history(issue);
  collected.fields.conclude();
  const guide = fieldGuide(collected, raw);
  const parents = parentsOf(raw, guide);
  const found = levels(collected, raw, parents);
  const projects = collected.projects.all().map((project) => projectOf(project, collected));
  const projectIds = new Map(projects.map(({ key, id }) => [key, id]));
  const issues = buildIssues(raw, { collected, guide, levels: found, parents, projectIds, now: options.now });
  const site: Site = {
    ...siteName(collected.origin),
    timeZone: options.timeZone ?? 'UTC',
    people: peopleOf(viewers, collected),
    groups: allGroups(viewers),
    roles: [],
    projects: withTypes(projects, issues),
    issueTypes: found.types,
    statuses: collected.statuses.all(),
    priorities: collected.priorities.all(),
    resolutions: collected.resolutions.all(),
    linkTypes: collected.linkTypes.all(),
    fields: declaredFields(guide, collected),
    sprints: collected.sprints.all(),
    permissionSchemes: projects.map(({ id, key }) => schemeFor(id, key, viewers)),
    securityLevels: collected.securityLevels.all().map((level) => ({ ...level, members: levelMembers })),
    issues,
  };
  return {
    site,
    assumptions: [
      ...guide.assumedPoints.map((id) => `${id} was taken for story points, by its usual id and its values.`),
      ...shortfalls(raw, issues, collected),
    ],
  };
}

/** Types that issues got by their level belong to their projects too. */
function withTypes(projects: readonly Project[], issues: readonly Issue[]): Project[] {
  const used = new Map<string, Set<string>>();
  for (const { projectId, typeId } of issues) used.set(projectId, (used.get(projectId) ?? new Set()).add(typeId));
  return projects.map((project) => ({
    ...project,
    issueTypeIds: [...new Set([...project.issueTypeIds, ...(used.get(project.id) ?? [])])],
  }));
}

/**
 * Reads exports of Jira: issues as the REST API returns them, and lists of projects, statuses, fields, sprints and users
 * beside them. What is broken is told and left out. Throws, in plain words, where a file is missing.
 */
export async function importSite(files: readonly string[], options: ImportOptions): Promise<ImportedSite> {
  if (files.length === 0) throw new Error('There is nothing to import: no file was named.');
  const viewers = await viewersFrom(options.people);
  const collected = new Collected();
  const intake = new RowIntake(collected);
  for (const file of await withProjects(files)) await intake.take(file);
  if (intake.issuesSeen === 0)
    intake.problems.push({ file: basename(files[0] ?? ''), line: 1, message: 'No issue was found.' });
  return { ...assemble(collected, viewers, options), problems: intake.problems };
}
