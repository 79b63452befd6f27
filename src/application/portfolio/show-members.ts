import type { MemberView, NestedState, QueryState } from '#contract/portfolio-record';
import type { Member } from '#domain/portfolio/portfolio-record';
import { withoutOrder } from '#domain/portfolio/query-text';
import type { QueryStatus, QueryStore } from './ports';
import type { Shelf } from './shelf';
import { viewable } from './shelf';
import type { SiteProjects } from './site-projects';

/** What showing projects and queries takes. */
export interface ShowingSelection {
  readonly projects: SiteProjects;
  readonly statuses: ReadonlyMap<string, QueryStatus>;
}

/** What showing all members of a portfolio takes. */
export interface Showing extends ShowingSelection {
  readonly shelf: Shelf;
}

export function queriesOf(members: readonly Member[]): string[] {
  return [...new Set(members.flatMap((member) => (member.kind === 'query' ? [withoutOrder(member.jql)] : [])))];
}

export function statusesOf(queries: QueryStore, members: readonly Member[]) {
  return queries.statuses(queriesOf(members));
}

/** Projects that he may not browse are left out. */
export function showMembers(members: readonly Member[], showing: Showing): MemberView[] {
  return members.flatMap((member) => (isHidden(member, showing.projects) ? [] : [showMember(member, showing)]));
}

/** The same of projects and queries alone. */
export function showSelection(members: readonly SelectionMember[], showing: ShowingSelection): MemberView[] {
  return members.flatMap((member) => (isHidden(member, showing.projects) ? [] : [showSelected(member, showing)]));
}

type SelectionMember = Extract<Member, { readonly kind: 'project' | 'query' }>;

export function isHidden(member: Member, { hidden }: Pick<SiteProjects, 'hidden'>): boolean {
  return member.kind === 'project' && hidden.has(member.projectId);
}

function showMember(member: Member, { shelf, projects, statuses }: Showing): MemberView {
  switch (member.kind) {
    case 'category': {
      const having = [...projects.shown.values()].filter(({ category }) => category === member.category);
      return { ...member, projects: having.length };
    }
    case 'portfolio':
      return { ...member, ...nestedState(shelf, member.portfolioId) };
    default:
      return showSelected(member, { projects, statuses });
  }
}

function showSelected(member: SelectionMember, { projects, statuses }: ShowingSelection): MemberView {
  if (member.kind === 'query') return { ...member, result: queryState(statuses.get(withoutOrder(member.jql))) };
  const project = projects.shown.get(member.projectId);
  return { ...member, project: project ? { key: project.key, name: project.name } : null };
}

export function nestedState(shelf: Shelf, portfolioId: string): { name: string | null; state: NestedState } {
  const version = shelf.versions.get(portfolioId);
  if (!version) return { name: null, state: 'gone' };
  const name = viewable(shelf, portfolioId)?.record.name ?? null;
  // Of a portfolio that is hidden from him nothing more is said: not that it is archived.
  if (name === null) return { name, state: 'hidden' };
  return { name, state: version.record.isArchived ? 'archived' : 'shown' };
}

export function queryState(status: QueryStatus | undefined): QueryState {
  return {
    state: status?.state ?? 'waiting',
    isRefreshing: status?.isRequested ?? true,
    evaluatedAt: status?.evaluatedAt ?? null,
    failure: status?.failure ?? null,
  };
}
