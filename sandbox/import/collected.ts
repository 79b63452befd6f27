import type { LinkType, Named, SecurityLevel } from '../site/model';
import { FieldClues } from './field-clues';
import { HistoryReader } from './history-reader';
import { PeopleRegistry } from './people-registry';
import { ProjectRegistry } from './project-registry';
import type { RawChange, RawIssue, RawWorklog } from './raw-issue';
import { linkType, named, NamedRegistry, securityLevel, SpareIds } from './site-parts';
import { SprintRegistry } from './sprint-registry';
import { StatusRegistry } from './status-registry';
import { TypeRegistry } from './type-registry';

/** Everything that the rows of an import have told so far. */
export class Collected {
  readonly spare = new SpareIds();
  readonly people = new PeopleRegistry();
  readonly statuses = new StatusRegistry(this.spare);
  readonly types = new TypeRegistry(this.spare);
  readonly priorities = new NamedRegistry<Named>(this.spare, named, true);
  readonly resolutions = new NamedRegistry<Named>(this.spare, named, true);
  readonly linkTypes = new NamedRegistry<LinkType>(this.spare, linkType, true);
  readonly securityLevels = new NamedRegistry<SecurityLevel>(this.spare, securityLevel, true);
  readonly projects = new ProjectRegistry(this.spare, this.people, (row) => this.types.refer(row));
  readonly history = new HistoryReader(this.people, this.spare);
  readonly fields = new FieldClues();
  readonly sprints = new SprintRegistry(this.spare);
  /** Fields whose values were seen to be sprints or ranks; those values stand in the issue's own properties. */
  readonly sprintFields = new Set<string>();
  readonly rankFields = new Set<string>();
  /** By issue id: what came in rows of its own. */
  readonly looseChanges = new Map<string, RawChange[]>();
  readonly looseWorklogs = new Map<string, RawWorklog[]>();
  /** By issue key: how many changes and worklogs there are, where a row says that it does not have them all. */
  readonly totals = new Map<string, { readonly changes: number; readonly worklogs: number }>();
  /** Where the site is, as the rows' own addresses tell. */
  origin: string | null = null;

  private readonly byKey = new Map<string, RawIssue>();
  private readonly byId = new Map<string, RawIssue>();

  /** The same issue in an earlier row: by its key, or by its id where it has moved to another key since. */
  private earlier({ key, id, created }: RawIssue): RawIssue | null {
    const sameId = this.byId.get(id);
    return this.byKey.get(key) ?? (created > 0 && sameId?.created === created ? sameId : null);
  }

  /** Of two rows of one issue the newer stays. Gives the other; null: there was none. */
  add(read: RawIssue): RawIssue | null {
    const earlier = this.earlier(read);
    if (earlier !== null && earlier.updated > read.updated) return read;
    if (earlier !== null) {
      this.byKey.delete(earlier.key);
      this.byId.delete(earlier.id);
    }
    // Issues of two sites may have the same id.
    const issue = this.byId.has(read.id) ? { ...read, id: this.spare.next() } : read;
    this.byKey.set(issue.key, issue);
    this.byId.set(issue.id, issue);
    return earlier;
  }

  issues(): RawIssue[] {
    return [...this.byKey.values()];
  }
}
