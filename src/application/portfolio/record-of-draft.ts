import type { PortfolioDraft } from '#contract/portfolio-record';
import { identityOf } from '#domain/portfolio/check-record';
import { changesRoles, differenceOf } from '#domain/portfolio/compare-records';
import type { Candidate, Money, PortfolioRecord } from '#domain/portfolio/portfolio-record';
import type { Rights } from '#domain/portfolio/rights';
import { AppError } from '../errors';
import { isHidden } from './show-members';
import type { SiteProjects } from './site-projects';

const unknownMoney: Money = { currency: 'EUR', budget: null, discountRate: null };

/** What a new record is before anything is typed. */
export function emptyRecord(ownerAccountId: string): PortfolioRecord {
  return {
    name: '',
    description: '',
    roles: { ownerAccountId, sponsors: [], editors: [], viewers: [], moneyViewers: [] },
    start: null,
    end: null,
    money: unknownMoney,
    members: [],
    candidates: [],
    milestones: [],
    themes: [],
    isArchived: false,
  };
}

/**
 * What a record becomes by a draft. What its writer may not see stays as it is.
 * @throws AppError `not-permitted` where the draft gives what he may not change
 */
export function recordOfDraft(
  before: PortfolioRecord,
  draft: PortfolioDraft,
  { mayManage, maySeeMoney }: Rights,
  projects: SiteProjects,
): PortfolioRecord {
  const givesMoney = draft.money !== undefined || draft.candidates.some(({ money }) => money !== undefined);
  if (givesMoney && !maySeeMoney) throw new AppError({ code: 'not-permitted' });
  const kept = draft.hiddenMembers === 'keep' ? before.members.filter((member) => isHidden(member, projects)) : [];
  const given = new Set(draft.members.map(identityOf));
  const record: PortfolioRecord = {
    name: draft.name.trim(),
    description: draft.description,
    roles: draft.roles ?? before.roles,
    start: draft.start,
    end: draft.end,
    money: draft.money ?? before.money,
    members: [...draft.members, ...kept.filter((member) => !given.has(identityOf(member)))],
    candidates: candidatesOf(before, draft),
    milestones: draft.milestones.map((milestone) => ({ ...milestone, name: milestone.name.trim() })),
    themes: draft.themes.map((theme) => ({ ...theme, name: theme.name.trim() })),
    isArchived: before.isArchived,
  };
  if (!mayManage && changesRoles(differenceOf(before, record))) throw new AppError({ code: 'not-permitted' });
  return record;
}

function candidatesOf(before: PortfolioRecord, draft: PortfolioDraft): Candidate[] {
  const known = new Map(before.candidates.map((candidate) => [candidate.id, candidate]));
  return draft.candidates.map(({ money, ...words }) => {
    const { cost, value } = money ?? known.get(words.id) ?? { cost: null, value: null };
    return { ...words, name: words.name.trim(), cost, value };
  });
}
