import { identityOf } from '#domain/portfolio/check-record';
import { circleThrough } from '#domain/portfolio/nesting';
import type { Member } from '#domain/portfolio/portfolio-record';
import { objectionTo } from '#domain/portfolio/query-rules';
import { withoutOrder } from '#domain/portfolio/query-text';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import type { ParsedQuery, RecordAccess } from './ports';
import type { Shelf } from './shelf';
import { finder, viewable } from './shelf';
import type { SiteProjects } from './site-projects';

interface MembersToCheck {
  /** null: a new portfolio, which nobody nests yet. */
  readonly portfolioId: string | null;
  readonly members: readonly Member[];
  /** Members that it has already. What is wrong with them since then blocks no other change. */
  readonly before: readonly Member[];
}

/** What is wrong with the members that are new, for the person who adds them. Paths are in `members`. */
export async function problemsOfMembers(
  { portfolioId, ...selection }: MembersToCheck,
  shelf: Shelf,
  projects: SiteProjects,
  access: RecordAccess,
): Promise<RecordProblem[]> {
  const ofNested = (nested: string, path: string) => problemsOfNested(shelf, portfolioId, nested, path);
  return problemsOfSelection(selection, projects, access, ofNested);
}

/** The same where there is no portfolio among them. */
export async function problemsOfSelection(
  selection: Pick<MembersToCheck, 'members' | 'before'>,
  projects: SiteProjects,
  access: RecordAccess,
  ofNested: (portfolioId: string, path: string) => RecordProblem[] = () => [],
): Promise<RecordProblem[]> {
  const added = addedIn(selection);
  const problems = added.flatMap(({ member, at }): RecordProblem[] => {
    const path = `members.${at}`;
    if (member.kind === 'project') {
      return projects.shown.has(member.projectId) ? [] : [{ path, reason: 'unknown-project' }];
    }
    return member.kind === 'portfolio' ? ofNested(member.portfolioId, path) : [];
  });
  const queries = added.flatMap(({ member, at }) =>
    member.kind === 'query' && withoutOrder(member.jql) !== '' ? [{ jql: member.jql, path: `members.${at}.jql` }] : [],
  );
  return [...problems, ...(await problemsOfQueries(queries, access))];
}

function addedIn({ members, before }: Pick<MembersToCheck, 'members' | 'before'>) {
  const known = new Set(before.map(identityOf));
  return members.flatMap((member, at) => (known.has(identityOf(member)) ? [] : [{ member, at }]));
}

function problemsOfNested(shelf: Shelf, portfolioId: string | null, nested: string, path: string): RecordProblem[] {
  const version = viewable(shelf, nested);
  if (!version) return [{ path, reason: 'unknown-portfolio' }];
  if (version.record.isArchived) return [{ path, reason: 'archived-portfolio' }];
  const circle = portfolioId === null ? null : circleThrough(portfolioId, nested, finder(shelf));
  return circle ? [{ path, reason: 'circle', detail: circleNames(shelf, circle) }] : [];
}

/** `A → B → A`. A portfolio that the person may not view is in it without its name. */
export function circleNames(shelf: Shelf, circle: readonly string[]): string {
  return circle.map((portfolioId) => viewable(shelf, portfolioId)?.record.name ?? '…').join(' → ');
}

/** Jira's own judgement, as the person, and the rules for queries that are evaluated for everybody. */
export async function problemsOfQueries(
  queries: readonly { readonly jql: string; readonly path: string }[],
  access: RecordAccess,
): Promise<RecordProblem[]> {
  if (queries.length === 0) return [];
  const parsed = await access.parse(queries.map(({ jql }) => jql));
  return queries.flatMap(({ path }, at) => {
    const judged = parsed[at];
    return judged ? problemsOfQuery(path, judged) : [];
  });
}

function problemsOfQuery(path: string, { errors, clause }: ParsedQuery): RecordProblem[] {
  const objection = clause && objectionTo(clause);
  if (objection) return [{ path, ...objection }];
  if (errors.length > 0) return [{ path, reason: 'invalid-jql', detail: errors.join(' ') }];
  return clause ? [] : [{ path, reason: 'unbounded-query' }];
}
