import type { ProjectAction } from './happening';
import type { Issue, Project } from './model';
import { EditRefused } from './site-desk';
import type { SiteDesk } from './site-desk';

export interface NewProject {
  readonly key: string;
  readonly name: string;
  /** Id or key of a project whose types, scheme, levels and roles it shares; the first one unless told. */
  readonly like?: string;
}

type ProjectValues = Partial<Pick<Project, 'name' | 'description' | 'category' | 'leadAccountId'>>;

interface Trashed {
  readonly project: Project;
  readonly issues: readonly Issue[];
}

/** Edits of projects. Of what happens to their issues by it, Jira tells nobody. */
export class ProjectEdits {
  readonly #trash = new Map<string, Trashed>();

  constructor(private readonly desk: SiteDesk) {}

  create(by: string | null, { key, name, like }: NewProject): Project {
    const { desk } = this;
    this.#requireFree(key);
    const model = desk.project(like ?? desk.store.parts.projects[0]?.id ?? '');
    const own = { id: desk.nextId(), key, name, description: '', archived: false, formerKeys: [] };
    const project = { ...model, ...own, versions: [], components: [] };
    desk.put([], { projects: [...desk.store.parts.projects, project] });
    return this.#tell(by, 'created', project);
  }

  edit(by: string | null, idOrKey: string, values: ProjectValues): Project {
    return this.#change(by, 'updated', { ...this.desk.project(idOrKey), ...values });
  }

  /** All its issues get new keys, without history and without being updated; the old keys go on leading to them. */
  renameKey(by: string | null, idOrKey: string, key: string): Project {
    const { desk } = this;
    this.#requireFree(key);
    const before = desk.project(idOrKey);
    const project = { ...before, key, formerKeys: [...(before.formerKeys ?? []), before.key] };
    const issues = desk.issuesOf(before.id).map((issue) => ({
      ...issue,
      key: issue.key.replace(/^.*-/, `${key}-`),
      formerKeys: [...(issue.formerKeys ?? []), issue.key],
    }));
    desk.putProject(project, changesOf(issues));
    return this.#tell(by, 'updated', project);
  }

  archive(by: string | null, idOrKey: string): Project {
    return this.#change(by, 'archived', { ...this.desk.project(idOrKey), archived: true });
  }

  unarchive(by: string | null, idOrKey: string): Project {
    return this.#change(by, 'unarchived', { ...this.desk.project(idOrKey), archived: false });
  }

  /** Into the trash, from where it can come back. */
  trash(by: string | null, idOrKey: string): void {
    const taken = this.#takeOut(idOrKey);
    this.#trash.set(taken.project.id, taken);
    this.#tell(by, 'softdeleted', taken.project);
  }

  restore(by: string | null, projectId: string): Project {
    const trashed = this.#trash.get(projectId);
    if (!trashed) throw new EditRefused(`The project ${projectId} is not in the trash.`);
    this.#trash.delete(projectId);
    const { projects } = this.desk.store.parts;
    this.desk.put(changesOf(trashed.issues), { projects: [...projects, trashed.project] });
    return this.#tell(by, 'restored', trashed.project);
  }

  /** For good. Issues elsewhere lose links and parents with it, silently. */
  delete(by: string | null, idOrKey: string): void {
    const { project, issues } = this.#trash.get(idOrKey) ?? this.#takeOut(idOrKey);
    this.#trash.delete(project.id);
    const gone = new Set(issues.map(({ id }) => id));
    const refers = (other: { readonly id: string | null }): boolean => other.id !== null && gone.has(other.id);
    const bereft = [...this.desk.store.issues()].filter(
      ({ parent, links }) => (parent !== null && refers(parent)) || links.some(({ issue }) => refers(issue)),
    );
    const without = bereft.map((issue) => ({
      ...issue,
      parent: issue.parent !== null && refers(issue.parent) ? null : issue.parent,
      links: issue.links.filter((link) => !refers(link.issue)),
    }));
    this.desk.put(changesOf(without));
    this.#tell(by, 'deleted', project);
  }

  #takeOut(idOrKey: string): Trashed {
    const { desk } = this;
    const project = desk.project(idOrKey);
    const issues = desk.issuesOf(project.id);
    const projects = desk.store.parts.projects.filter(({ id }) => id !== project.id);
    desk.put(
      issues.map(({ id }) => ({ id, issue: null })),
      { projects },
    );
    return { project, issues };
  }

  #change(by: string | null, action: ProjectAction, project: Project): Project {
    this.desk.putProject(project);
    return this.#tell(by, action, project);
  }

  #tell(by: string | null, action: ProjectAction, project: Project): Project {
    this.desk.tell({ kind: 'project', action, by, at: this.desk.now(), project });
    return project;
  }

  #requireFree(key: string): void {
    const isTaken = this.desk.store.parts.projects.some((one) => [one.key, ...(one.formerKeys ?? [])].includes(key));
    if (isTaken) throw new EditRefused(`The key ${key} is or was that of another project.`);
  }
}

function changesOf(issues: readonly Issue[]) {
  return issues.map((issue) => ({ id: issue.id, issue }));
}
