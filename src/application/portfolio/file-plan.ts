import type { FiledKind, ImportCount } from '#contract/record-file';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { Day, Instant } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { SiteProjects } from './site-projects';

/** So many questions at a time are no burden for the database. */
const PORTFOLIOS_AT_ONCE = 10;
const RECORDS_A_STATEMENT = 100;

/** What an import does to one kind of records beside portfolios. */
export interface FilePlan {
  readonly counts: ImportCount;
  /** Obstacles. */
  readonly problems: readonly RecordProblem[];
  readonly warnings: readonly RecordProblem[];
  /**
   * Adds what is new and replaces what differs, each as a version of its own. Cut off at any point, a plan made anew does the
   * rest.
   * @returns false: somebody changed one of them since the plan was made
   */
  readonly write: (changedAt: Instant) => Promise<boolean>;
}

/** What plans have to know of the file and the site. */
export interface FileContext {
  /** In the file or on the site. */
  readonly hasPortfolio: (portfolioId: string) => boolean;
  readonly projects: SiteProjects;
  /** Of the site. */
  readonly today: Day;
  /** Ids of the site's types of links. */
  readonly linkTypes: ReadonlySet<string>;
  /** Whoever imports. */
  readonly viewer: Viewer;
}

export type FiledState = 'added' | 'replaced' | 'unchanged';

/** @param isSame undefined: there is none on the site */
export function stateOf(isSame: boolean | undefined): FiledState {
  if (isSame === undefined) return 'added';
  return isSame ? 'unchanged' : 'replaced';
}

export function countsOf(kind: FiledKind, states: readonly FiledState[]): ImportCount {
  const count = (state: FiledState) => states.filter((one) => one === state).length;
  return { kind, added: count('added'), replaced: count('replaced'), unchanged: count('unchanged') };
}

/** What there is of every portfolio that is named, in one list. */
export async function ofPortfolios<T>(
  named: readonly { readonly portfolioId: string }[],
  read: (portfolioId: string) => Promise<readonly T[]>,
): Promise<T[]> {
  const ids = [...new Set(named.map(({ portfolioId }) => portfolioId))];
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += PORTFOLIOS_AT_ONCE)
    found.push(...(await Promise.all(ids.slice(from, from + PORTFOLIOS_AT_ONCE).map(read))).flat());
  return found;
}

/** @returns false as soon as `add` does */
export async function addInTurn<T>(
  versions: readonly T[],
  add: (batch: readonly T[]) => Promise<boolean>,
): Promise<boolean> {
  for (let from = 0; from < versions.length; from += RECORDS_A_STATEMENT)
    if (!(await add(versions.slice(from, from + RECORDS_A_STATEMENT)))) return false;
  return true;
}

/** One problem where an earlier record of the file has the same key. */
export function duplicates<T>(file: readonly T[], keyOf: (one: T) => string, pathOf: (at: number) => string) {
  const seen = new Set<string>();
  return file.flatMap((one, at): RecordProblem[] => {
    const key = keyOf(one);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [{ path: pathOf(at), reason: 'duplicate' }] : [];
  });
}

/** One problem where it belongs to a portfolio that there is not. */
export function orphans(
  kind: FiledKind,
  file: readonly { readonly portfolioId: string | null }[],
  { hasPortfolio }: FileContext,
): RecordProblem[] {
  return file.flatMap(({ portfolioId }, at): RecordProblem[] =>
    portfolioId === null || hasPortfolio(portfolioId)
      ? []
      : [{ path: `${kind}.${at}.portfolioId`, reason: 'unknown-portfolio' }],
  );
}
