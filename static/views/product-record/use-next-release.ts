import { useQueries } from '@tanstack/react-query';
import type { ProductProject } from '#contract/product';
import type { Day } from '#domain/units';
import { releasesQuery } from '../timeline/use-releases';

/** Each project is a call to Jira. */
const MOST_PROJECTS = 10;

interface NextRelease {
  readonly name: string;
  readonly day: Day;
}

/** The nearest version from a day on that is not released, read from Jira as the viewer; null: there is none, or not yet. */
export function useNextRelease(projects: readonly ProductProject[], from: Day): NextRelease | null {
  const asked = projects.length > MOST_PROJECTS ? [] : projects;
  return useQueries({
    queries: asked.map(({ key }) => releasesQuery(key)),
    combine: (answers) => {
      const planned = answers.flatMap(({ data }) =>
        (data ?? []).flatMap(({ name, day, isReleased }) =>
          day === null || isReleased || day < from ? [] : [{ name, day }],
        ),
      );
      return planned.sort((a, b) => a.day - b.day)[0] ?? null;
    },
  });
}
