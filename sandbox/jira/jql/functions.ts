import { badRequest } from '../jira-error';
import { dateFunction } from './dates';
import type { JqlContext } from './jql-context';

/** What stands on the right of a clause: text, an instant that a function gave, or EMPTY. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'instant'; readonly instant: number }
  | { readonly kind: 'empty' };

type ListFunction = (context: JqlContext, args: readonly string[]) => readonly string[];

const sprintsIn =
  (state: string): ListFunction =>
  (context) =>
    context.state.site.sprints.filter((sprint) => sprint.state === state).map((sprint) => String(sprint.id));

const versionsThat =
  (released: boolean): ListFunction =>
  (context) =>
    context.state.site.projects.flatMap((project) =>
      project.versions.filter((version) => version.released === released).map((version) => version.id),
    );

const typesThat =
  (subtask: boolean): ListFunction =>
  (context) =>
    context.state.site.issueTypes.filter((type) => type.subtask === subtask).map((type) => type.id);

const listFunctions: Readonly<Record<string, ListFunction>> = {
  currentuser: (context) => [context.person.accountId],
  membersof: (context, [group = '']) => {
    if (!context.state.site.groups.includes(group)) {
      throw badRequest(
        `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
      );
    }
    return context.state.site.people.filter((one) => one.groups.includes(group)).map((one) => one.accountId);
  },
  // Nobody watches, votes or is remembered for looking here.
  watchedissues: () => [],
  votedissues: () => [],
  issuehistory: () => [],
  projectsleadbyuser: ({ state, person }, [accountId = person.accountId]) =>
    state.site.projects.filter(({ leadAccountId }) => leadAccountId === accountId).map(({ id }) => id),
  opensprints: sprintsIn('active'),
  closedsprints: sprintsIn('closed'),
  futuresprints: sprintsIn('future'),
  releasedversions: versionsThat(true),
  unreleasedversions: versionsThat(false),
  standardissuetypes: typesThat(false),
  subtaskissuetypes: typesThat(true),
};

/** @throws JiraError 400 for a function that Jira, or this stand-in for it, does not have */
export function callFunction(name: string, args: readonly string[], context: JqlContext): readonly Value[] {
  const lower = name.toLowerCase();
  const instant = dateFunction(lower, args, context);
  if (instant !== null) return [{ kind: 'instant', instant }];
  const list = Object.hasOwn(listFunctions, lower) ? listFunctions[lower] : undefined;
  if (!list) throw badRequest(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
  return list(context, args).map((text) => ({ kind: 'text', text }));
}
