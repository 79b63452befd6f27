import type { IssueType } from '../site/model';
import type { Collected } from './collected';
import { isEpicName } from './field-guide';
import type { FoundParent } from './parents';
import type { RawIssue } from './raw-issue';
import type { CollectedType } from './type-registry';

/** Types with their levels, and which of them each issue has. */
export interface Levels {
  readonly types: readonly IssueType[];
  readonly typeIdOf: (issue: RawIssue) => string;
}

const aboveEpics =
  /^(strategic |business )?(initiative|theme|capability|portfolio epic|legend|saga|objective|program(me)?|vision|goal|イニシアチブ|initiativen?)s?$/i;
const highest = 4;

function levelByName({ name, subtask, level }: CollectedType): number {
  if (level !== null) return level;
  if (subtask) return -1;
  if (isEpicName(name)) return 1;
  return aboveEpics.test(name.trim()) ? 2 : 0;
}

class LevelFinder {
  private readonly types: ReadonlyMap<string, CollectedType>;
  private readonly byKey: ReadonlyMap<string, RawIssue>;
  private readonly raised = new Map<string, number>();

  constructor(
    private readonly collected: Collected,
    private readonly issues: readonly RawIssue[],
    private readonly parents: ReadonlyMap<string, FoundParent>,
  ) {
    this.types = new Map(collected.types.all().map((type) => [type.id, type]));
    this.byKey = new Map(issues.map((issue) => [issue.key, issue]));
  }

  private typeLevel(typeId: string): number {
    const type = this.types.get(typeId);
    return type === undefined ? 0 : levelByName(type);
  }

  private levelOf({ key, typeId }: RawIssue): number {
    return this.raised.get(key) ?? this.typeLevel(typeId);
  }

  /** Where the site says itself at what level a type is, use does not change it. */
  private mayRise({ typeId }: RawIssue): boolean {
    const type = this.types.get(typeId);
    return type?.level === null && !type.subtask;
  }

  /** At what level the parent must be for this issue to be below it; null where it already is. */
  private demand(issue: RawIssue, parent: RawIssue, asEpic: boolean): number | null {
    if (issue.isSubtask || !this.mayRise(parent)) return null;
    const needed = Math.max(this.levelOf(issue) + 1, asEpic ? 1 : 0);
    return needed <= highest && this.levelOf(parent) < needed ? needed : null;
  }

  private raise(): boolean {
    let changed = false;
    for (const issue of this.issues) {
      const link = this.parents.get(issue.key);
      const parent = this.byKey.get(link?.key ?? '');
      if (link === undefined || parent === undefined) continue;
      const needed = this.demand(issue, parent, link.asEpic);
      if (needed === null) continue;
      this.raised.set(parent.key, needed);
      changed = true;
    }
    return changed;
  }

  /** How many issues of each type stand at each level. */
  private spread(): Map<string, Map<number, number>> {
    const spread = new Map<string, Map<number, number>>();
    for (const issue of this.issues) {
      const levels = spread.get(issue.typeId) ?? new Map<number, number>();
      spread.set(issue.typeId, levels);
      const level = this.levelOf(issue);
      levels.set(level, (levels.get(level) ?? 0) + 1);
    }
    return spread;
  }

  /** A type is of the level that most of its issues have; the higher one where two are as frequent. */
  private usualLevel(type: CollectedType, levels: ReadonlyMap<number, number> | undefined): number {
    const [most] = [...(levels ?? [])].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return most?.[0] ?? levelByName(type);
  }

  /** Issues at another level than is usual for their type get a type of the same name at their own level. */
  find(): Levels {
    for (let round = 0; round < highest && this.raise(); round += 1);
    const spread = this.spread();
    const types: IssueType[] = [];
    const idAt = new Map<string, string>();
    for (const type of this.types.values()) {
      const levels = spread.get(type.id);
      const usual = this.usualLevel(type, levels);
      for (const level of new Set([usual, ...(levels?.keys() ?? [])])) {
        const id = level === usual ? type.id : this.collected.spare.next();
        idAt.set(`${type.id}|${String(level)}`, id);
        types.push(issueType(type, id, level));
      }
    }
    const typeIdOf = (issue: RawIssue): string =>
      idAt.get(`${issue.typeId}|${String(this.levelOf(issue))}`) ?? issue.typeId;
    return { types, typeIdOf };
  }
}

function issueType({ name, description, subtask }: CollectedType, id: string, hierarchyLevel: number): IssueType {
  return { id, name, subtask, hierarchyLevel, ...(description === null ? {} : { description }) };
}

/**
 * Decides the hierarchy level of every issue: as the site says; else sub-tasks -1, epics and whatever others name as
 * their epic 1, initiatives and parents of epics 2, the rest 0.
 */
export function levels(
  collected: Collected,
  issues: readonly RawIssue[],
  parents: ReadonlyMap<string, FoundParent>,
): Levels {
  return new LevelFinder(collected, issues, parents).find();
}
