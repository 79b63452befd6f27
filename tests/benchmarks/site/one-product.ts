import { demoCompany } from '../../../sandbox/demo/demo-company';
import type { Issue, Site } from '../../../sandbox/site/model';

/** A site with one large product. */
export interface OneProduct {
  readonly site: Site;
  readonly key: string;
  /** The epic that most stories belong to. */
  readonly largestEpic: string;
  readonly issues: number;
}

const EPICS = 500;
const IN_LARGEST = 2_000;
/** Of the whole company: its product holds 30,000 of them. */
const ISSUES = 33_600;

/** The invented company with two projects; in the second one, stories of all epics belong to the first 500 of them. */
export function oneProduct(): OneProduct {
  const site = demoCompany({ seed: 7, now: Date.now(), issues: ISSUES, projects: 2 });
  const levelOf = new Map(site.issueTypes.map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
  const [project] = [...site.projects].sort((a, b) => countIn(site, b.id) - countIn(site, a.id));
  const isEpic = ({ projectId, typeId }: Issue) => projectId === project?.id && levelOf.get(typeId) === 1;
  const epics = site.issues.filter(isEpic);
  const kept = epics.slice(0, EPICS);
  const gone = new Set(epics.slice(EPICS).map(({ id }) => id));
  let moved = 0;
  const issues = site.issues
    .filter(({ id }) => !gone.has(id))
    .map((issue): Issue => {
      if (issue.parent === null || !gone.has(issue.parent.id ?? '')) return issue;
      const epic = kept[moved < IN_LARGEST ? 0 : moved % EPICS];
      moved++;
      return epic ? { ...issue, parent: { id: epic.id, key: epic.key } } : issue;
    });
  const own = issues.filter(({ projectId }) => projectId === project?.id).length;
  return { site: { ...site, issues }, key: project?.key ?? '', largestEpic: kept[0]?.key ?? '', issues: own };
}

const countIn = ({ issues }: Site, id: string): number => issues.filter(({ projectId }) => projectId === id).length;
