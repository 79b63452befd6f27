import type { Sprint } from '../site/model';
import type { SpareIds } from './site-parts';

/** Collects sprints. Later rows renew what earlier ones told; two sites may have one id for different sprints. */
export class SprintRegistry {
  private readonly byId = new Map<number, Sprint>();
  private readonly idOfOther = new Map<string, number>();

  constructor(private readonly spare: SpareIds) {}

  /** Gives the sprint's id in the imported site. */
  refer(sprint: Sprint): number {
    const id = this.idFor(sprint);
    this.byId.set(id, { ...this.byId.get(id), ...sprint, id });
    return id;
  }

  /** A sprint may be renamed, or started: only another name and another start tell of another sprint. */
  private idFor({ id, name, start }: Sprint): number {
    const known = this.byId.get(id);
    if (known === undefined || known.name === name || known.start === start) return id;
    if (known.start === null || start === null) return id;
    const both = `${String(id)}|${name}`;
    const other = this.idOfOther.get(both) ?? Number(this.spare.next());
    this.idOfOther.set(both, other);
    return other;
  }

  all(): Sprint[] {
    return [...this.byId.values()];
  }
}
