import type { Status } from '../site/model';
import { namedOf, textOf, type JsonObject } from './json-access';
import { isId, type SpareIds } from './site-parts';

/** Jira's own categories by their ids, for rows without the key. */
const keyOfId: Readonly<Record<string, string>> = { '1': 'undefined', '2': 'new', '3': 'done', '4': 'indeterminate' };

/** What else the categories are called: by their names, and by the constants of newer endpoints. */
const keyOfName: Readonly<Record<string, string>> = {
  'no category': 'undefined',
  'to do': 'new',
  todo: 'new',
  'in progress': 'indeterminate',
  'in-progress': 'indeterminate',
  in_progress: 'indeterminate',
  done: 'done',
  complete: 'done',
  new: 'new',
  indeterminate: 'indeterminate',
  undefined: 'undefined',
};

interface Category {
  readonly key: string;
  readonly name: string | null;
}

/** One status with one category. */
interface Variant {
  readonly name: string;
  readonly category: Category | null;
  /** What the site itself calls the status by. */
  readonly given: string;
  count: number;
}

function categoryOf(row: JsonObject): Category | null {
  const category = namedOf(row, 'statusCategory');
  const [key, name] = [textOf(category, 'key'), textOf(category, 'name')];
  const byWord = [key, name]
    .map((word) => keyOfName[word?.trim().toLowerCase() ?? ''])
    .find((one) => one !== undefined);
  const known = byWord ?? keyOfId[textOf(category, 'id') ?? ''] ?? key;
  return known === null ? null : { key: known, name };
}

/**
 * Collects statuses. The category that stands with an issue is that issue's, whatever the status is called: one that
 * comes with two categories becomes two, and the more frequent one keeps the id.
 */
export class StatusRegistry {
  private readonly variants = new Map<string, Variant>();
  /** From lists of statuses: for issues that come without a category. */
  private readonly listed = new Map<string, Category>();
  /** Known from the change history only. */
  private readonly past = new Map<string, string>();
  private ids: ReadonlyMap<string, string> | null = null;

  constructor(private readonly spare: SpareIds) {}

  list(row: JsonObject): void {
    const id = textOf(row, 'id');
    const category = categoryOf(row);
    if (id !== null && category !== null) this.listed.set(id, category);
    this.refer(row);
  }

  mention(id: string | null, name: string | null): void {
    if (isId(id) && name !== null) this.past.set(id, name);
  }

  /** Gives what `idOf` gives the id for. */
  refer(row: JsonObject | null): string {
    const name = textOf(row, 'name') ?? 'Unknown';
    const given = textOf(row, 'id') ?? name;
    const category = row === null ? null : categoryOf(row);
    // Two sites call different statuses by the same id.
    const ref = `${given}|${name}|${category?.key ?? ''}`;
    const variant = this.variants.get(ref) ?? { name, category, given, count: 0 };
    variant.count += 1;
    this.variants.set(ref, variant);
    return ref;
  }

  private numbered(): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    const taken = new Set<string>();
    for (const [ref, { given }] of [...this.variants].sort(([, a], [, b]) => b.count - a.count)) {
      const id = isId(given) && !taken.has(given) ? given : this.spare.next();
      taken.add(id);
      ids.set(ref, id);
    }
    return ids;
  }

  /** To be asked once all rows are read. */
  idOf(ref: string): string {
    this.ids ??= this.numbered();
    const id = this.ids.get(ref);
    if (id === undefined) throw new Error(`No status was read as ${ref}.`);
    return id;
  }

  /** The category that other rows give the same status, where they agree. */
  private elsewhere(given: string, name: string): Category | null {
    const same = [...this.variants.values()].filter((variant) => variant.given === given && variant.name === name);
    const categories = new Map(same.flatMap(({ category }) => (category === null ? [] : [[category.key, category]])));
    return categories.size === 1 ? ([...categories.values()][0] ?? null) : null;
  }

  private statusOf(id: string, { name, category, given }: Omit<Variant, 'count'>): Status {
    const known = category ?? this.listed.get(given) ?? this.elsewhere(given, name);
    const status = { id, name, categoryKey: known?.key ?? 'undefined' };
    return known?.name == null ? status : { ...status, categoryName: known.name };
  }

  all(): Status[] {
    const present = [...this.variants].map(([ref, variant]) => this.statusOf(this.idOf(ref), variant));
    const known = new Set(present.map(({ id }) => id));
    const past = [...this.past].filter(([id]) => !known.has(id));
    return [...present, ...past.map(([id, name]) => this.statusOf(id, { name, category: null, given: id }))];
  }
}
