const PAGE_SIZE = 8;

/** One more than is shown: each is compared with the one before it. */
export const VERSIONS_A_PAGE = PAGE_SIZE + 1;

interface Page<Change> {
  readonly changes: readonly Change[];
  /** Before which version the next page begins; null: this was the last. */
  readonly next: number | null;
}

/**
 * What the newest of some versions changed.
 * @param versions at most `VERSIONS_A_PAGE`, newest first
 */
export function pageOfChanges<Version, Change extends { readonly version: number }>(
  versions: readonly Version[],
  changeOf: (version: Version, before: Version | undefined) => Change,
): Page<Change> {
  const changes = versions.slice(0, PAGE_SIZE).map((version, at) => changeOf(version, versions[at + 1]));
  const last = changes.at(-1)?.version ?? 1;
  return { changes, next: last > 1 ? last : null };
}
