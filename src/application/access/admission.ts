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

/** Levels for whose issues one answer holds; none where that was read too long ago to rely on. */
export function reliableLevels(levels: LevelReading | null, now: Instant): ReadonlySet<string> {
  const isReliable = levels !== null && now - levels.readAt <= LEVELS_HOLD_MS;
  return new Set(isReliable ? levels.levelIds : []);
}

/**
 * Asks what the viewer may see of some projects.
 * @param facts of these projects, at present
 * @param wholeLevels levels for whose issues in a project one answer holds
 */
export async function askAdmission(
  access: ViewerAccess,
  viewer: Viewer,
  projects: readonly ProjectIndex[],
  { facts, wholeLevels }: { readonly facts: readonly ProjectFacts[]; readonly wholeLevels: ReadonlySet<string> },
): Promise<Admission> {
  const known = new Set(projects.map(({ project }) => project.id));
  const perIssue = decidedPerIssue(projects, facts);
  const isWhole = ({ projectId }: ProjectFacts) => known.has(projectId) && !perIssue.has(projectId);
  const [own, admitted] = await Promise.all([
    access.issuesOf(viewer, [...perIssue]),
    access.securedIssues(viewer, questionOf(facts.filter(isWhole), wholeLevels)),
  ]);
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
function decidedPerIssue(projects: readonly ProjectIndex[], facts: readonly ProjectFacts[]): ReadonlySet<string> {
  const byRule = projects.filter(({ browseRule }) => browseRule === 'by-issue').map(({ project }) => project.id);
  const isRestricted = ({ securityLevels }: IssueFacts) => securityLevels.includes(OWN_RESTRICTION);
  const byContent = facts.filter(({ segments }) => segments.some(isRestricted)).map(({ projectId }) => projectId);
  return new Set([...byRule, ...byContent].sort());
}

function questionOf(facts: readonly ProjectFacts[], wholeLevels: ReadonlySet<string>): SecuredQuestion {
  const levels = facts.flatMap(({ projectId, segments }) =>
    [...new Set(segments.flatMap(({ securityLevels }) => securityLevels))].map((levelId) => ({ projectId, levelId })),
  );
  const mixed = levels.filter(({ levelId }) => !wholeLevels.has(levelId)).map(({ projectId }) => projectId);
  return { whole: levels.filter(({ levelId }) => wholeLevels.has(levelId)), mixed: [...new Set(mixed)] };
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
