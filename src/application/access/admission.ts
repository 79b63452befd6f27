import type { VisibleFacts } from '#domain/hierarchy/forest';
import type { IssueFacts } from '#domain/site-index/issue-facts';
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
  const known = new Map(projects.map((indexed) => [indexed.project.id, indexed]));
  const isWhole = ({ projectId }: ProjectFacts) => known.get(projectId)?.browseRule === 'by-project';
  const [own, admitted] = await Promise.all([
    access.issuesOf(
      viewer,
      projects.filter(({ browseRule }) => browseRule === 'by-issue').map(({ project }) => project.id),
    ),
    access.securedIssues(viewer, questionOf(facts.filter(isWhole), wholeLevels)),
  ]);
  return (some) =>
    some.flatMap(({ projectId, segments }) => {
      const project = known.get(projectId);
      if (!project) return [];
      return segments.map((columns) => ({
        projectId,
        facts: columns,
        isVisible: visibility(project, columns, own, admitted),
      }));
    });
}

function questionOf(facts: readonly ProjectFacts[], wholeLevels: ReadonlySet<string>): SecuredQuestion {
  const levels = facts.flatMap(({ projectId, segments }) =>
    [...new Set(segments.flatMap(({ securityLevels }) => securityLevels))].map((levelId) => ({ projectId, levelId })),
  );
  const mixed = levels.filter(({ levelId }) => !wholeLevels.has(levelId)).map(({ projectId }) => projectId);
  return { whole: levels.filter(({ levelId }) => wholeLevels.has(levelId)), mixed: [...new Set(mixed)] };
}

function visibility(
  { browseRule, project }: ProjectIndex,
  { ids, securityAt, securityLevels }: IssueFacts,
  own: ReadonlySet<number>,
  { levels, issues }: Admitted,
): ((at: number) => boolean) | null {
  if (browseRule === 'by-issue') return (at) => own.has(ids[at] ?? 0);
  const isOpen = [true, ...securityLevels.map((levelId) => levels.has(levelName(project.id, levelId)))];
  if (isOpen.every((open) => open)) return null;
  return (at) => isOpen[securityAt[at] ?? 0] === true || issues.has(ids[at] ?? 0);
}
