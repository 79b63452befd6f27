import type { Release } from '../../bridge/releases';

/** One release that can be chosen: a version, or versions of one name in several projects. */
export interface ChosenRelease {
  readonly name: string;
  readonly versionIds: readonly string[];
}

/** What Jira tells of one project, by its key. */
export interface ProjectReleases {
  readonly key: string;
  readonly releases: readonly Release[];
}

export interface ReleaseGroup {
  /** Key of the project; null: they are in several. */
  readonly projectKey: string | null;
  readonly releases: readonly ChosenRelease[];
}

/**
 * What can be chosen in a product of some projects: first what has one name in several of them, then what each has alone, in Jira's
 * order.
 */
export function releaseGroups(projects: readonly ProjectReleases[]): readonly ReleaseGroup[] {
  const named = new Map<string, string[]>();
  for (const { id, name } of projects.flatMap(({ releases }) => releases)) {
    const ids = named.get(nameKey(name)) ?? [];
    named.set(nameKey(name), [...ids, id]);
  }
  const idsOf = ({ name }: Release): readonly string[] => named.get(nameKey(name)) ?? [];
  const all = projects.flatMap(({ releases }) => releases);
  const shared = all.filter((one) => idsOf(one).length > 1 && idsOf(one)[0] === one.id);
  const groups = [
    { projectKey: null, releases: shared.map((one) => ({ name: one.name, versionIds: idsOf(one) })) },
    ...projects.map(({ key, releases }) => ({
      projectKey: key,
      releases: releases
        .filter((one) => idsOf(one).length === 1)
        .map(({ id, name }) => ({ name, versionIds: [id] as const })),
    })),
  ];
  return groups.filter(({ releases }) => releases.length > 0);
}

/** Versions of one project never share a name, whatever the case of its letters. */
const nameKey = (name: string): string => name.trim().toLowerCase();
