import type { Issue, LinkType, Named, PermissionScheme, Person, Project, SecurityLevel } from '../site/model';
import type { Field, IssueType, Sprint, Status, Version } from '../site/model';
import type { SiteParts } from '../site/site-store';
import { ByUpdate } from './by-update';
import { listAt, putInto, takeFrom } from './entry-lists';
import type { Entry, Owned, SiteIndex } from './site-index';

/** The index of one site, kept up issue by issue: an edit costs the same on a large site as on a small one. */
export class IndexedSite implements SiteIndex {
  readonly entries: Entry[] = [];
  readonly entryById = new Map<string, Entry>();
  readonly entryByKey = new Map<string, Entry>();
  readonly entriesOfProject = new Map<string, Entry[]>();
  workVersion = 0;
  projectById: ReadonlyMap<string, Project> = new Map();
  projectByKey: ReadonlyMap<string, Project> = new Map();
  personById: ReadonlyMap<string, Person> = new Map();
  typeById: ReadonlyMap<string, IssueType> = new Map();
  statusById: ReadonlyMap<string, Status> = new Map();
  priorityById: ReadonlyMap<string, Named> = new Map();
  resolutionById: ReadonlyMap<string, Named> = new Map();
  linkTypeById: ReadonlyMap<string, LinkType> = new Map();
  sprintById: ReadonlyMap<number, Sprint> = new Map();
  fieldById: ReadonlyMap<string, Field> = new Map();
  schemeById: ReadonlyMap<string, PermissionScheme> = new Map();
  levelById: ReadonlyMap<string, SecurityLevel> = new Map();
  versionById: ReadonlyMap<string, Owned<Version>> = new Map();
  componentById: ReadonlyMap<string, Owned<Named>> = new Map();
  readonly #childrenOfId = new Map<string, Entry[]>();
  readonly #childrenOfKey = new Map<string, Entry[]>();
  readonly #byUpdate = new ByUpdate(
    () => this.entries,
    (entry) => this.entryById.get(entry.issue.id) === entry,
  );

  /** @throws Error when an issue names a project, type or status that the site lacks */
  constructor(parts: SiteParts, issues: Iterable<Issue>) {
    this.#setParts(parts);
    const entries = [...issues].map((issue) => this.#entryOf(issue)).sort((a, b) => a.number - b.number);
    for (const entry of entries) this.#add(entry);
  }

  /** @throws Error for a type or status that the site lacks */
  put(issue: Issue): void {
    // Someone may have deleted the project since: an index that lags behind hears of the issue too late.
    if (!this.projectById.has(issue.projectId)) this.remove(issue.id);
    else this.#replace(this.#entryOf(issue));
  }

  remove(id: string): void {
    const entry = this.entryById.get(id);
    if (!entry) return;
    this.#unlist(entry);
    takeFrom(this.entries, entry.number);
    this.entryById.delete(id);
    if (entry.issue.worklogs.length > 0) this.workVersion += 1;
  }

  /** Everything but the issues; those whose project, type or status is another object now get it. */
  replaceParts(parts: SiteParts): void {
    const [projects, types, statuses] = [this.projectById, this.typeById, this.statusById];
    this.#setParts(parts);
    const isOther = ({ project, type, status }: Entry): boolean =>
      this.typeById.get(type.id) !== type || this.statusById.get(status.id) !== status || !this.#isKept(project);
    const changed = parts.projects.filter((project) => projects.get(project.id) !== project);
    const isSame = sameItems(types, this.typeById) && sameItems(statuses, this.statusById);
    const touched = isSame ? changed.flatMap(({ id }) => this.entriesOfProject.get(id) ?? []) : this.entries;
    for (const entry of touched.filter(isOther)) if (this.projectById.has(entry.project.id)) this.put(entry.issue);
  }

  childrenOf({ id, key }: Issue): readonly Entry[] {
    const own = this.#childrenOfId.get(id) ?? [];
    const named = (this.#childrenOfKey.get(key.toUpperCase()) ?? []).filter(
      ({ issue: { parent } }) => parent !== null && (parent.id === null || !this.entryById.has(parent.id)),
    );
    // The id is what lasts: a parent that was moved to another project has another key by now.
    return named.length === 0 ? own : [...own, ...named].sort((a, b) => a.number - b.number);
  }

  updatedSince(instant: number): readonly Entry[] {
    return this.#byUpdate.since(instant);
  }

  #isKept(project: Project): boolean {
    return this.projectById.get(project.id) === project;
  }

  #replace(entry: Entry): void {
    const before = this.entryById.get(entry.issue.id);
    if (before) this.#unlist(before, entry);
    this.#add(entry);
    if (before?.issue.worklogs !== entry.issue.worklogs) this.workVersion += 1;
  }

  #add(entry: Entry): void {
    const { issue, project } = entry;
    putInto(this.entries, entry);
    this.entryById.set(issue.id, entry);
    for (const key of [issue.key, ...(issue.formerKeys ?? [])]) this.entryByKey.set(key.toUpperCase(), entry);
    putInto(listAt(this.entriesOfProject, project.id), entry);
    if (issue.parent) {
      if (issue.parent.id !== null) putInto(listAt(this.#childrenOfId, issue.parent.id), entry);
      putInto(listAt(this.#childrenOfKey, issue.parent.key.toUpperCase()), entry);
    }
    this.#byUpdate.add(entry);
  }

  /** Out of every list but the one of all, in which the next entry takes its place. */
  #unlist({ issue, project, number }: Entry, next?: Entry): void {
    for (const key of [issue.key, ...(issue.formerKeys ?? [])]) {
      if (this.entryByKey.get(key.toUpperCase())?.issue.id === issue.id) this.entryByKey.delete(key.toUpperCase());
    }
    if (next?.project.id !== project.id) takeFrom(this.entriesOfProject.get(project.id), number);
    if (!issue.parent) return;
    takeFrom(this.#childrenOfId.get(issue.parent.id ?? ''), number);
    takeFrom(this.#childrenOfKey.get(issue.parent.key.toUpperCase()), number);
  }

  #entryOf(issue: Issue): Entry {
    return {
      issue,
      project: required(this.projectById.get(issue.projectId), `project ${issue.projectId}`, issue),
      type: required(this.typeById.get(issue.typeId), `issue type ${issue.typeId}`, issue),
      status: required(this.statusById.get(issue.statusId), `status ${issue.statusId}`, issue),
      number: Number(issue.id),
    };
  }

  #setParts(parts: SiteParts): void {
    this.projectById = byId(parts.projects);
    this.projectByKey = new Map(parts.projects.flatMap(keysOf));
    this.personById = new Map(parts.people.map((person) => [person.accountId, person]));
    this.typeById = byId(parts.issueTypes);
    this.statusById = byId(parts.statuses);
    this.priorityById = byId(parts.priorities);
    this.resolutionById = byId(parts.resolutions);
    this.linkTypeById = byId(parts.linkTypes);
    this.sprintById = new Map(parts.sprints.map((sprint) => [sprint.id, sprint]));
    this.fieldById = byId(parts.fields);
    this.schemeById = byId(parts.permissionSchemes);
    this.levelById = byId(parts.securityLevels);
    this.versionById = owned(parts.projects, (project) => project.versions);
    this.componentById = owned(parts.projects, (project) => project.components);
  }
}

function keysOf(project: Project): readonly (readonly [string, Project])[] {
  return [...(project.formerKeys ?? []), project.key].map((key) => [key.toUpperCase(), project]);
}

function required<T>(found: T | undefined, what: string, issue: Issue): T {
  if (found === undefined) throw new Error(`Issue ${issue.key} has ${what}, which the site does not have.`);
  return found;
}

function sameItems<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
  return a.size === b.size && [...a].every(([id, item]) => b.get(id) === item);
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function owned<T extends { readonly id: string }>(
  projects: readonly Project[],
  itemsOf: (project: Project) => readonly T[],
): ReadonlyMap<string, Owned<T>> {
  return new Map(projects.flatMap((project) => itemsOf(project).map((item) => [item.id, { item, project }] as const)));
}
