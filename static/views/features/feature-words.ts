import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { StatusCategory } from '#domain/progress/status-category';
import { useText } from '../../messages/use-text';
import { categoryWords } from '../items/category-words';
import { MOST_PROJECTS, releasesQuery } from '../timeline/use-releases';
import type { FeatureGrouping } from './arrangement';
import type { Feature } from './feature';
import { componentsQuery } from './queries';

type Names = ReadonlyMap<string, string>;

const namesIn = (answers: readonly { readonly data?: readonly { id: string; name: string }[] | undefined }[]): Names =>
  new Map(answers.flatMap(({ data = [] }) => data.map(({ id, name }) => [id, name] as const)));

/** Each project is a call to Jira: of more, names stay unknown. */
const projectsOf = (features: readonly Feature[]): readonly string[] =>
  [...new Set(features.map(({ row }) => row.issue.projectKey))].sort().slice(0, MOST_PROJECTS);

/** A version or a component, and whose it is. */
export interface ProjectPart {
  readonly id: string;
  readonly name: string;
  readonly projectKey: string;
}

/** Versions of the projects of the epics. Archived ones are left out, as Jira leaves them out. */
export function useFeatureReleases(features: readonly Feature[]): readonly ProjectPart[] {
  const projects = useMemo(() => projectsOf(features), [features]);
  return useQueries({ queries: projects.map(releasesQuery), combine: usePartsOf(projects) });
}

/** Components of the projects of the epics. */
export function useFeatureComponents(features: readonly Feature[]): readonly ProjectPart[] {
  const projects = useMemo(() => projectsOf(features), [features]);
  return useQueries({ queries: projects.map(componentsQuery), combine: usePartsOf(projects) });
}

const usePartsOf = (projects: readonly string[]) =>
  useCallback(
    (answers: readonly { readonly data: readonly { id: string; name: string }[] | undefined }[]) =>
      answers.flatMap(({ data = [] }, at) =>
        data.map(({ id, name }) => ({ id, name, projectKey: projects[at] ?? '' })),
      ),
    [projects],
  );

/** Names of components, by id, asked for when somebody looks by them. */
const useComponentNames = (features: readonly Feature[], isWanted: boolean): Names =>
  useQueries({ queries: (isWanted ? projectsOf(features) : []).map(componentsQuery), combine: namesIn });

const isCategory = (value: string): value is StatusCategory => Object.hasOwn(categoryWords, value);

/** What the value of a group is called. */
export function useGroupNames(
  features: readonly Feature[],
  grouping: FeatureGrouping,
  releases: readonly ProjectPart[],
): (value: string) => string {
  const say = useText();
  const components = useComponentNames(features, grouping === 'component');
  return useCallback(
    (value: string) => {
      if (grouping === 'none') return '';
      if (value === '') return say(`features.group.none.${grouping}`);
      const named: Readonly<Record<Exclude<FeatureGrouping, 'none'>, () => string>> = {
        release: () => releases.find(({ id }) => id === value)?.name ?? say('features.release.unknown'),
        component: () => components.get(value) ?? say('features.component.unknown'),
        stage: () => (isCategory(value) ? say(categoryWords[value]) : value),
        team: () => features.find(({ team }) => team?.id === value)?.team?.name ?? say('features.team.unknown'),
        parent: () => features.find(({ row }) => row.parent?.key === value)?.row.parent?.summary ?? value,
        theme: () => value,
      };
      return named[grouping]();
    },
    [say, features, grouping, releases, components],
  );
}
