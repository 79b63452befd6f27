import { changeItems } from './change-items';
import type { VersionAction } from './happening';
import type { Project, Sprint, Version } from './model';
import type { SiteDesk } from './site-desk';

type VersionValues = Partial<Omit<Version, 'id'>>;

/** Edits of versions and sprints. The issues that carry them are not updated by it. */
export class PlanEdits {
  constructor(private readonly desk: SiteDesk) {}

  createVersion(by: string | null, project: string, name: string, values: VersionValues = {}): Version {
    const where = this.desk.project(project);
    const blank = { startDate: null, releaseDate: null, released: false, archived: false };
    const version = { ...blank, ...values, id: this.desk.nextId(), name };
    this.#put(by, { ...where, versions: [...where.versions, version] }, version, ['created']);
    return version;
  }

  editVersion(by: string | null, id: string, values: VersionValues): Version {
    const { project, version: before } = this.#find(id);
    const version = { ...before, ...values };
    const versions = project.versions.map((one) => (one.id === id ? version : one));
    this.#put(by, { ...project, versions }, version, actionsBetween(before, version));
    return version;
  }

  /** Its issues lose it, with history; whether Jira tells apps of each of them is not documented: here it does not. */
  deleteVersion(by: string | null, id: string): void {
    const { desk } = this;
    const { project, version } = this.#find(id);
    const carriers = desk.issuesOf(project.id).filter((one) => [...one.fixVersionIds, ...one.versionIds].includes(id));
    const issues = carriers.map((before) => {
      const [fixVersionIds, versionIds] = [before.fixVersionIds, before.versionIds].map((ids) => without(ids, id));
      const after = { ...before, fixVersionIds: fixVersionIds ?? [], versionIds: versionIds ?? [] };
      return desk.withHistory(by, after, changeItems(desk.store.parts, before, after)).issue;
    });
    const versions = project.versions.filter((one) => one.id !== id);
    desk.putProject(
      { ...project, versions },
      issues.map((issue) => ({ id: issue.id, issue })),
    );
    desk.tell({ kind: 'version', action: 'deleted', by, at: desk.now(), project, version });
  }

  /** Jira Software tells of sprints under scopes of its own, which the app does not have: nobody is told here. */
  editSprint(id: number, values: Partial<Omit<Sprint, 'id'>>): Sprint {
    const { sprints } = this.desk.store.parts;
    const sprint = { ...this.desk.one(sprints, `sprint ${String(id)}`, (one) => one.id === id), ...values };
    this.desk.put([], { sprints: sprints.map((one) => (one.id === id ? sprint : one)) });
    return sprint;
  }

  #find(id: string): { project: Project; version: Version } {
    const { projects } = this.desk.store.parts;
    const project = this.desk.one(projects, `version ${id}`, ({ versions }) => versions.some((one) => one.id === id));
    return { project, version: this.desk.one(project.versions, `version ${id}`, (one) => one.id === id) };
  }

  #put(by: string | null, project: Project, version: Version, actions: readonly VersionAction[]): void {
    this.desk.putProject(project);
    for (const action of actions)
      this.desk.tell({ kind: 'version', action, by, at: this.desk.now(), project, version });
  }
}

function actionsBetween(before: Version, after: Version): readonly VersionAction[] {
  const isSame = (['name', 'description', 'startDate', 'releaseDate'] as const).every(
    (name) => before[name] === after[name],
  );
  return [
    ...(isSame ? [] : (['updated'] as const)),
    ...(before.released === after.released ? [] : ([after.released ? 'released' : 'unreleased'] as const)),
    ...(before.archived === after.archived ? [] : ([after.archived ? 'archived' : 'unarchived'] as const)),
  ];
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((one) => one !== id);
}
