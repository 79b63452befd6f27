import type { CandidateView, RecordHead, RecordView } from '#contract/portfolio-record';
import type { Candidate } from '#domain/portfolio/portfolio-record';
import type { Instant } from '#domain/units';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { QueryStore, RecordVersion, VisitStore } from './ports';
import type { Shelf } from './shelf';
import { rights } from './shelf';
import { isHidden, showMembers, statusesOf } from './show-members';
import { projectsFor } from './site-projects';

export function headOf(shelf: Shelf, version: RecordVersion, visits: ReadonlyMap<string, Instant>): RecordHead {
  const { portfolioId, record } = version;
  const { mayEdit, mayManage, maySeeMoney } = rights(shelf, version);
  return {
    portfolioId,
    version: version.version,
    name: record.name,
    description: record.description,
    ownerAccountId: record.roles.ownerAccountId,
    start: record.start,
    end: record.end,
    isArchived: record.isArchived,
    changedAt: version.changedAt,
    changedBy: version.changedBy,
    rights: { mayEdit, mayManage, maySeeMoney },
    lastVisit: visits.get(portfolioId) ?? null,
  };
}

export function showCandidate({ cost, value, ...words }: Candidate, maySeeMoney: boolean): CandidateView {
  return { ...words, money: maySeeMoney ? { state: 'shown', cost, value } : { state: 'hidden' } };
}

export type ShowRecord = (viewer: Viewer, shelf: Shelf, version: RecordVersion) => Promise<RecordView>;

/** A record as this person may see it. That he may view it at all has been decided before. */
export const showRecord =
  (reader: IndexReader, access: ViewerAccess, queries: QueryStore, visits: VisitStore): ShowRecord =>
  async (viewer, shelf, version) => {
    const { record } = version;
    const [projects, statuses, earlier] = await Promise.all([
      projectsFor(reader, access, viewer),
      statusesOf(queries, record.members),
      visits.earlier(viewer.accountId),
    ]);
    const { maySeeMoney } = rights(shelf, version);
    return {
      ...headOf(shelf, version, earlier),
      roles: record.roles,
      money: maySeeMoney ? { state: 'shown', ...record.money } : { state: 'hidden' },
      members: showMembers(record.members, { shelf, projects, statuses }),
      hasHiddenMembers: record.members.some((member) => isHidden(member, projects)),
      candidates: record.candidates.map((candidate) => showCandidate(candidate, maySeeMoney)),
      milestones: record.milestones,
      themes: record.themes,
    };
  };
