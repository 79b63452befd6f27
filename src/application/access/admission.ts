import type { VisibleFacts } from '#domain/hierarchy/forest';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import { OWN_RESTRICTION } from '#domain/site-index/security-level';
import type { Instant } from '#domain/units';
import type { LevelReading, ProjectFacts, ProjectIndex } from '../site-index/ports/index-reader';
import type { Admitted, SecuredQuestion, Viewer, ViewerAccess } from './ports';
import { levelName } from './ports';

/** How long a reading of the levels' grants is believed. Sync reads them every five minutes. */
const LEVELS_HOLD_MS = 10 * 60_000;

/** Of some facts, past or present: what the viewer may see. */
type Admission = (facts: readonly ProjectFacts[]) => VisibleFacts[];

/** Ids of levels for whose issues one answer holds: for all, or for all that do not name the person. */
interface SharedLevels {
  readonly whole: ReadonlySet<string>;
  readonly personal: ReadonlySet<string>;
}

/** None where they were read too long ago to rely on. */
export function reliableLevels(levels: LevelReading | null, now: Instant): SharedLevels {
  const isReliable = levels !== null && now - levels.readAt <= LEVELS_HOLD_MS;
  return {
    whole: new Set(isReliable ? levels.levelIds : []),
    personal: new Set(isReliable ? levels.personalLevelIds : []),
  };
}

/**
 * Asks what the viewer may see of some projects.
 * @param facts of these projects, at present
 */
export async function askAdmission(
  access: ViewerAccess,
  viewer: Viewer,
  projects: readonly ProjectIndex[],
  { facts, levels }: { readonly facts: readonly ProjectFacts[]; readonly levels: SharedLevels },
): Promise<Admission> {
  const known = new Set(projects.map(({ project }) => project.id));
  const asked = projects.filter(({ browseRule }) => browseRule === 'by-person').map(({ project }) => project.id);
  const perIssue = decidedPerIssue(projects, await access.projectsOfOthers(viewer, asked));
  const isWhole = ({ projectId }: ProjectFacts) => known.has(projectId) && !perIssue.has(projectId);
  const whole = facts.filter(isWhole);
  const [own, { levels: admittedLevels, issues }, opened] = await Promise.all([
    access.issuesOf(viewer, [...perIssue]),
    access.securedIssues(viewer, questionOf(whole, levels)),
    access.keysOf(viewer, restrictedIn(whole)),
  ]);
  const admitted = { levels: admittedLevels, issues: new Set([...issues, ...opened.keys()]) };
  return (some) =>
    some.flatMap(({ projectId, segments }) => {
      if (!known.has(projectId)) return [];
      const isOwn = perIssue.has(projectId);
      return segments.map((columns) => ({
        projectId,
        facts: columns,
        isVisible: isOwn ? (at) => own.has(columns.ids[at] ?? 0) : byLevel(projectId, columns, admitted),
      }));
    });
}

/** Ids of the projects of which Jira says issue by issue what the viewer may see. */
function decidedPerIssue(projects: readonly ProjectIndex[], wholeForHim: ReadonlySet<string>): ReadonlySet<string> {
  const isByIssue = ({ browseRule, project }: ProjectIndex) =>
    browseRule === 'by-issue' || (browseRule === 'by-person' && !wholeForHim.has(project.id));
  return new Set(projects.filter(isByIssue).map(({ project }) => project.id));
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

function questionOf(facts: readonly ProjectFacts[], { whole, personal }: SharedLevels): SecuredQuestion {
  const levels = facts.flatMap(({ projectId, segments }) =>
    [...new Set(segments.flatMap(({ securityLevels }) => securityLevels))]
      .filter((levelId) => levelId !== OWN_RESTRICTION)
      .map((levelId) => ({ projectId, levelId })),
  );
  const mixed = levels.filter(({ levelId }) => !whole.has(levelId) && !personal.has(levelId));
  return {
    whole: levels.filter(({ levelId }) => whole.has(levelId)),
    personal: levels.filter(({ levelId }) => personal.has(levelId)),
    mixed: [...new Set(mixed.map(({ projectId }) => projectId))],
  };
}

function byLevel(
  projectId: string,
  { ids, securityAt, securityLevels }: IssueFacts,
  { levels, issues }: Admitted,
): ((at: number) => boolean) | null {
  const isOpen = [true, ...securityLevels.map((levelId) => levels.has(levelName(projectId, levelId)))];
  if (isOpen.every((open) => open)) return null;
  return (at) => isOpen[securityAt[at] ?? 0] === true || issues.has(ids[at] ?? 0);
}
