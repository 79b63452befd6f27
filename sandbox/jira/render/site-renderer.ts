import type {
  IssueType,
  LinkType,
  Named,
  Person,
  Project,
  SecurityLevel,
  Sprint,
  Status,
  Version,
} from '../../site/model';
import type { SiteParts } from '../../site/site-store';
import { avatarUrls, initialsAvatar } from '../avatars';
import type { Entry, Owned, SiteIndex } from '../site-index';
import type { ZoneClock } from '../zone-clock';
import { categoryOf, statusCategories } from './status-category';

/** An object of Jira's REST API. Shared between answers, so nobody may change one. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * The site's lesser objects (people, statuses, versions …) in Jira's REST shape. Each is made once: pages of issues
 * repeat the same few thousands of times.
 */
export class SiteRenderer {
  readonly #made = new Map<object, Json>();
  readonly #strangers = new Map<string, Json>();
  readonly api: string;

  constructor(
    private readonly site: SiteParts,
    private readonly index: SiteIndex,
    private readonly clock: ZoneClock,
  ) {
    this.api = `${site.url}/rest/api/3`;
  }

  /** As issues embed people. null stays null; an account that left the site is a former user. */
  user(accountId: string | null): Json | null {
    if (accountId === null) return null;
    const person = this.index.personById.get(accountId);
    return person
      ? this.#once(person, () => this.#person(person, this.#avatarOf(accountId)))
      : this.#stranger(accountId);
  }

  /** As the user endpoints answer: the picture comes with it. */
  userWithPicture(person: Person): Json {
    return { ...this.#person(person, initialsAvatar(person)), locale: person.locale };
  }

  status(status: Status): Json {
    return this.#once(status, () => ({
      self: `${this.api}/status/${status.id}`,
      description: status.description ?? '',
      iconUrl: `${this.site.url}/images/icons/statuses/generic.png`,
      name: status.name,
      id: status.id,
      statusCategory: this.statusCategory(status),
    }));
  }

  statusCategory(status: Status): Json {
    const category = categoryOf(status);
    return { self: `${this.api}/statuscategory/${String(category.id)}`, ...category };
  }

  statusCategories(): readonly Json[] {
    return statusCategories.map((category) => ({
      self: `${this.api}/statuscategory/${String(category.id)}`,
      ...category,
    }));
  }

  issueType(type: IssueType): Json {
    return this.#once(type, () => ({
      self: `${this.api}/issuetype/${type.id}`,
      id: type.id,
      description: type.description ?? '',
      iconUrl: `${this.site.url}/images/icons/issuetypes/${String(type.hierarchyLevel)}.svg`,
      name: type.name,
      subtask: type.subtask,
      hierarchyLevel: type.hierarchyLevel,
      ...scopeOf(type.projectId),
    }));
  }

  priority(priority: Named): Json {
    return this.#once(priority, () => ({
      self: `${this.api}/priority/${priority.id}`,
      iconUrl: `${this.site.url}/images/icons/priorities/${priority.id}.svg`,
      name: priority.name,
      id: priority.id,
    }));
  }

  resolution(resolution: Named): Json {
    return this.#once(resolution, () => this.#named('resolution', resolution));
  }

  /** As issues embed their project. */
  projectReference(project: Project): Json {
    return this.#once(project, () => ({
      self: `${this.api}/project/${project.id}`,
      id: project.id,
      key: project.key,
      name: project.name,
      projectTypeKey: project.type,
      simplified: project.style === 'next-gen',
      avatarUrls: avatarUrls(`${this.api}/universal_avatar/view/type/project/avatar/${project.id}`),
      ...(project.category ? { projectCategory: this.category(project.category) } : {}),
    }));
  }

  category(category: Named): Json {
    return this.#named('projectCategory', category);
  }

  /** As issues embed versions. */
  version({ item }: Owned<Version>): Json {
    return this.#once(item, () => ({
      self: `${this.api}/version/${item.id}`,
      id: item.id,
      ...(item.description === undefined ? {} : { description: item.description }),
      name: item.name,
      archived: item.archived,
      released: item.released,
      ...(item.startDate === null ? {} : { startDate: item.startDate }),
      ...(item.releaseDate === null ? {} : { releaseDate: item.releaseDate }),
    }));
  }

  /** As issues embed components. */
  component({ item }: Owned<Named>): Json {
    return this.#once(item, () => this.#named('component', item));
  }

  /** As the Sprint field of an issue has it; instants there are in UTC with a Z. */
  sprint(sprint: Sprint): Json {
    return this.#once(sprint, () => ({
      id: sprint.id,
      name: sprint.name,
      state: sprint.state,
      boardId: sprint.boardId,
      goal: sprint.goal ?? '',
      ...utc('startDate', sprint.start),
      ...utc('endDate', sprint.end),
      ...utc('completeDate', sprint.complete),
    }));
  }

  securityLevel(level: SecurityLevel): Json {
    return this.#once(level, () => ({
      self: `${this.api}/securitylevel/${level.id}`,
      id: level.id,
      description: level.description ?? '',
      name: level.name,
    }));
  }

  linkType(type: LinkType): Json {
    return this.#once(type, () => ({ ...type, self: `${this.api}/issueLinkType/${type.id}` }));
  }

  /** The short form in which parents, sub-tasks and links show another issue. */
  issueReference(entry: Entry): Json {
    const priority = this.index.priorityById.get(entry.issue.priorityId ?? '');
    return {
      id: entry.issue.id,
      key: entry.issue.key,
      self: `${this.api}/issue/${entry.issue.id}`,
      fields: {
        summary: entry.issue.summary,
        status: this.status(entry.status),
        ...(priority ? { priority: this.priority(priority) } : {}),
        issuetype: this.issueType(entry.type),
      },
    };
  }

  /** An instant as Jira writes it, in the site's time zone. */
  instant(instant: number): string {
    return this.clock.format(instant);
  }

  #named(kind: string, { id, name, description }: Named): Json {
    return { self: `${this.api}/${kind}/${id}`, id, name, description: description ?? '' };
  }

  #person(person: Person, avatar: string): Json {
    return {
      self: `${this.api}/user?accountId=${encodeURIComponent(person.accountId)}`,
      accountId: person.accountId,
      accountType: person.accountType,
      ...(person.accountType === 'app' ? {} : { emailAddress: person.email }),
      avatarUrls: avatarUrls(avatar),
      displayName: person.displayName,
      active: person.active,
      timeZone: person.timeZone,
    };
  }

  /** An address instead of the picture itself: pages of issues would double in size. */
  #avatarOf(accountId: string): string {
    return `${this.site.url}/secure/useravatar?ownerId=${encodeURIComponent(accountId)}`;
  }

  #stranger(accountId: string): Json {
    const known = this.#strangers.get(accountId);
    if (known) return known;
    const made: Json = {
      self: `${this.api}/user?accountId=${encodeURIComponent(accountId)}`,
      accountId,
      accountType: 'unknown',
      avatarUrls: avatarUrls(this.#avatarOf(accountId)),
      displayName: 'Former user',
      active: false,
    };
    this.#strangers.set(accountId, made);
    return made;
  }

  #once(thing: object, make: () => Json): Json {
    const known = this.#made.get(thing);
    if (known) return known;
    const made = make();
    this.#made.set(thing, made);
    return made;
  }
}

function scopeOf(projectId: string | undefined): Json {
  return projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };
}

function utc(name: string, instant: number | null): Json {
  return instant === null ? {} : { [name]: new Date(instant).toISOString() };
}
