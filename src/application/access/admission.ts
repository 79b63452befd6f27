import type { VisibleFacts } from '#domain/hierarchy/forest';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import { OWN_RESTRICTION } from '#domain/site-index/security-level';
import type { ProjectFacts, ProjectIndex } from '../site-index/ports/index-reader';
import { askOfMarked } from './marked-issues';
import type { KnownPlace, SecuredQuestion, Sight, Viewer, ViewerAccess } from './ports';
import { placeName } from './ports';

/** Of some facts, past or present: what the viewer may see. */
type Admission = (facts: readonly ProjectFacts[]) => VisibleFacts[];

/** What is known of grants without asking about issues. */
export interface KnownGrants {
  /** Whether Browse of a project that is `by-project` is still granted so that one answer holds for all of its issues. */
  readonly isShared: (projectId: string) => boolean;
  /** Ids of levels of which one issue can speak for the others. */
  readonly levelIds: ReadonlySet<string>;
}

/** What admission goes by. */
interface Known {
  /** Of the projects, at present. */
  readonly facts: readonly ProjectFacts[];
  readonly grants: KnownGrants;
  /** Ids of issues of which the facts may tell a level or a project that they no longer have. */
  readonly marked: readonly number[];
}

/** Asks what the viewer may see of some projects. */
export async function askAdmission(
  access: ViewerAccess,
  viewer: Viewer,
  projects: readonly ProjectIndex[],
  { facts, grants, marked }: Known,
): Promise<Admission> {
  const ruleOf = new Map(projects.map(({ project, browseRule }) => [project.id, browseRule]));
  const isKnownWhole = ({ project: { id }, browseRule }: ProjectIndex) =>
    browseRule === 'by-project' && grants.isShared(id);
  const sure = new Set(projects.filter(isKnownWhole).map(({ project }) => project.id));
  const asked = facts.filter(({ projectId }) => ruleOf.has(projectId) && ruleOf.get(projectId) !== 'by-issue');
  const places = asked.flatMap((one) =>
    placesIn(one, viewer).filter(({ projectId, levelId }) =>
      levelId === null ? !sure.has(projectId) : grants.levelIds.has(levelId),
    ),
  );
  const sight = await access.sightOf(viewer, places);
  // Issues without a level are the project's. Where there are none nothing is left to decide but its levels.
  const doubtful = places.filter((place) => place.levelId === null && sightOn(sight, place) !== 'all');
  const perIssue = new Set([
    ...[...ruleOf].filter(([, rule]) => rule === 'by-issue').map(([projectId]) => projectId),
    ...doubtful.map(({ projectId }) => projectId),
  ]);
  const whole = asked.filter(({ projectId }) => !perIssue.has(projectId));
  const [own, secured, opened, decide] = await Promise.all([
    access.issuesOf(viewer, [...perIssue]),
    access.securedIssues(viewer, questionOf(whole, places, sight)),
    access.keysOf(viewer, restrictedIn(whole)),
    askOfMarked(
      access,
      viewer,
      marked,
      facts.filter(({ projectId }) => ruleOf.has(projectId)),
    ),
  ]);
  const single = new Set([...secured, ...opened.keys()]);
  return (some) =>
    some.flatMap(({ projectId, segments }) => {
      if (!ruleOf.has(projectId)) return [];
      const isOwn = perIssue.has(projectId);
      return segments.map((columns) => ({
        projectId,
        facts: columns,
        isVisible: decide(
          columns,
          isOwn ? (at) => own.has(columns.ids[at] ?? 0) : byLevel(projectId, columns, sight, single),
        ),
      }));
    });
}

function sightOn(sight: ReadonlyMap<string, Sight>, { projectId, levelId }: Omit<KnownPlace, 'issueId'>): Sight {
  return sight.get(placeName(projectId, levelId)) ?? 'open';
}

/** Every level of a project with an issue at it, and one without a level; preferably one that he is not assigned to. */
function placesIn({ projectId, segments }: ProjectFacts, { accountId }: Viewer): KnownPlace[] {
  const found = new Map<string | null, number>();
  for (const facts of segments) {
    for (const [at, levelId] of [null, ...facts.securityLevels].entries()) {
      if (levelId === OWN_RESTRICTION || found.has(levelId)) continue;
      const issueId = issueAt(facts, at, accountId);
      if (issueId !== null) found.set(levelId, issueId);
    }
  }
  return [...found].map(([levelId, issueId]) => ({ projectId, levelId, issueId }));
}

/** @param security as in the column `securityAt` */
function issueAt(facts: IssueFacts, security: number, accountId: string): number | null {
  const { ids, securityAt, assigneeAt, people } = facts;
  const himself = people.indexOf(accountId) + 1;
  const first = securityAt.indexOf(security);
  if (first < 0) return null;
  let at = first;
  while (himself > 0 && at >= 0 && assigneeAt[at] === himself) at = securityAt.indexOf(security, at + 1);
  return ids[at < 0 ? first : at] ?? null;
}

/** Ids of the issues whose restriction no level tells: Jira decides each of them. */
function restrictedIn(facts: readonly ProjectFacts[]): number[] {
  const found = facts.flatMap(({ segments }) =>
    segments.flatMap(({ ids, securityAt, securityLevels }) => {
      const own = securityLevels.indexOf(OWN_RESTRICTION) + 1;
      return own === 0 ? [] : [...ids].filter((_, at) => securityAt[at] === own);
    }),
  );
  return found.sort((a, b) => a - b);
}

function questionOf(
  facts: readonly ProjectFacts[],
  asked: readonly KnownPlace[],
  sight: ReadonlyMap<string, Sight>,
): SecuredQuestion {
  const isAsked = new Set(asked.map(({ projectId, levelId }) => placeName(projectId, levelId)));
  const levels = facts.flatMap(({ projectId, segments }) =>
    [...new Set(segments.flatMap(({ securityLevels }) => securityLevels))]
      .filter((levelId) => levelId !== OWN_RESTRICTION)
      .map((levelId) => ({ projectId, levelId, name: placeName(projectId, levelId) })),
  );
  // A level that Jira does not name to him may still name him in some issues, say as their reporter.
  const mixed = levels.filter(({ name }) => !isAsked.has(name) || sight.get(name) === 'none');
  const known = levels.filter(({ name }) => sight.get(name) === 'all');
  return {
    open: levels
      .filter((level) => isAsked.has(level.name) && sightOn(sight, level) === 'open')
      .map(({ projectId, levelId }) => ({ projectId, levelId })),
    mixed: [...new Set(mixed.map(({ projectId }) => projectId))],
    known: [...new Set(known.map(({ levelId }) => levelId))],
  };
}

/** @param single ids of issues that he may see whatever their level */
function byLevel(
  projectId: string,
  { ids, securityAt, securityLevels }: IssueFacts,
  sight: ReadonlyMap<string, Sight>,
  single: ReadonlySet<number>,
): ((at: number) => boolean) | null {
  const isOpen = [true, ...securityLevels.map((levelId) => sight.get(placeName(projectId, levelId)) === 'all')];
  if (isOpen.every((open) => open)) return null;
  return (at) => isOpen[securityAt[at] ?? 0] === true || single.has(ids[at] ?? 0);
}
