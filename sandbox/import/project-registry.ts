import type { Named, Project, Version } from '../site/model';
import { asDay, asObjects, objectOf, property, textOf, type JsonObject } from './json-access';
import { NamedRegistry, named, type SpareIds } from './site-parts';
import type { PeopleRegistry, PersonRef } from './people-registry';

/** What is known of a project by now. */
interface Part {
  readonly key: string;
  id: string;
  name: string;
  description: string;
  category: Named | null;
  lead: PersonRef | null;
  type: Project['type'];
  style: Project['style'];
  archived: boolean;
  /** Said by a list of projects, which knows better than what stands with an issue. */
  listed: boolean;
  readonly typeIds: Set<string>;
  readonly levelIds: Set<string>;
  readonly versions: NamedRegistry<Version>;
  readonly components: NamedRegistry<Named>;
}

/** A project once all rows are read; who leads it is still a reference. */
export type CollectedProject = Omit<Project, 'leadAccountId' | 'permissionSchemeId' | 'roleMembers'> & {
  readonly lead: PersonRef | null;
};

function version(id: string, name: string, row: JsonObject): Version {
  return {
    ...named(id, name, row),
    startDate: asDay(property(row, 'startDate')),
    releaseDate: asDay(property(row, 'releaseDate')),
    released: property(row, 'released') === true,
    archived: property(row, 'archived') === true,
  };
}

function typeOf(row: JsonObject): Project['type'] {
  const type = textOf(row, 'projectTypeKey');
  return type === 'business' || type === 'service_desk' ? type : 'software';
}

function styleOf(row: JsonObject): Project['style'] {
  const style = textOf(row, 'style');
  if (style !== null) return style === 'next-gen' ? 'next-gen' : 'classic';
  return property(row, 'simplified') === true ? 'next-gen' : 'classic';
}

/** Collects projects from lists of projects and from the issues in them. */
export class ProjectRegistry {
  private readonly parts = new Map<string, Part>();

  constructor(
    private readonly spare: SpareIds,
    private readonly people: PeopleRegistry,
    private readonly referType: (row: JsonObject) => string | null,
  ) {}

  private part(key: string): Part {
    const found = this.parts.get(key);
    if (found !== undefined) return found;
    const made: Part = {
      key,
      id: '',
      name: key,
      description: '',
      category: null,
      lead: null,
      type: 'software',
      style: 'classic',
      archived: false,
      listed: false,
      typeIds: new Set(),
      levelIds: new Set(),
      versions: new NamedRegistry(this.spare, version),
      components: new NamedRegistry(this.spare, named),
    };
    this.parts.set(key, made);
    return made;
  }

  private describe(part: Part, row: JsonObject): void {
    const category = objectOf(row, 'projectCategory');
    const id = textOf(row, 'id');
    if (id !== null && /^\d{1,18}$/.test(id)) part.id = id;
    part.name = textOf(row, 'name') ?? part.name;
    part.description = textOf(row, 'description') ?? part.description;
    part.category = categoryOf(category) ?? part.category;
    part.lead = this.people.refer(property(row, 'lead')) ?? part.lead;
    part.type = typeOf(row);
    part.style = styleOf(row);
    part.archived = property(row, 'archived') === true;
  }

  /** From a list of projects. */
  list(row: JsonObject): void {
    const key = textOf(row, 'key');
    if (key === null) return;
    const part = this.part(key);
    this.describe(part, row);
    part.listed = true;
    for (const one of asObjects(property(row, 'versions'))) part.versions.refer(one, true);
    for (const one of asObjects(property(row, 'components'))) part.components.refer(one, true);
    for (const one of asObjects(property(row, 'issueTypes'))) {
      const typeId = this.referType(one);
      if (typeId !== null) part.typeIds.add(typeId);
    }
  }

  /** The project that an issue stands in; of a row without one, only the key is known. */
  of(key: string, row: JsonObject | null): Pick<Part, 'typeIds' | 'levelIds' | 'versions' | 'components'> {
    const known = this.parts.has(key);
    const part = this.part(key);
    if (row !== null && (!known || (!part.listed && part.name === key))) this.describe(part, row);
    return part;
  }

  all(): CollectedProject[] {
    const taken = new Set(['']);
    const freeId = ({ id }: Part): string => {
      const free = taken.has(id) ? this.spare.next() : id;
      taken.add(free);
      return free;
    };
    return [...this.parts.values()].map((part) => ({
      id: freeId(part),
      key: part.key,
      name: part.name,
      description: part.description,
      category: part.category,
      lead: part.lead,
      type: part.type,
      style: part.style,
      archived: part.archived,
      issueTypeIds: [...part.typeIds],
      securityLevelIds: [...part.levelIds],
      versions: part.versions.all(),
      components: part.components.all(),
    }));
  }
}

function categoryOf(row: JsonObject | null): Named | null {
  const name = textOf(row, 'name');
  return row === null || name === null ? null : { ...named(textOf(row, 'id') ?? name, name, row) };
}
