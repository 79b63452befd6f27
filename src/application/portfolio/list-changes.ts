import type { CandidateView, Grantee } from '#contract/portfolio-record';
import type { FieldChange, RecordChange, RecordChanges, RecordChangesRequest } from '#contract/record-changes';
import type { CandidatesChange, RecordDifference } from '#domain/portfolio/compare-records';
import { changesMoney, differenceOf, hasSameWords, isSame } from '#domain/portfolio/compare-records';
import type { PortfolioRecord } from '#domain/portfolio/portfolio-record';
import type { Instant } from '#domain/units';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { OverrideStore } from '../health/ports';
import type { IndexReader } from '../site-index/ports/index-reader';
import { overrideChanges } from './override-changes';
import { pageOfChanges, VERSIONS_A_PAGE } from './page-of-changes';
import type { QueryStore, RecordStore, RecordVersion } from './ports';
import type { OpenShelf, Shelf } from './shelf';
import { rights, viewed } from './shelf';
import type { Showing } from './show-members';
import { isHidden, showMembers, statusesOf } from './show-members';
import { showCandidate } from './show-record';
import { projectsFor } from './site-projects';
import { mayUndo } from './undo-record';

interface ChangesPorts {
  readonly open: OpenShelf;
  readonly records: RecordStore;
  readonly reader: IndexReader;
  readonly access: ViewerAccess;
  readonly queries: QueryStore;
  readonly overrides: OverrideStore;
}

/** Who changed what and when, as far as the person may see it. */
export const listChanges =
  ({ open, records, reader, access, queries, overrides }: ChangesPorts) =>
  async (viewer: Viewer, { portfolioId, before }: RecordChangesRequest): Promise<RecordChanges> => {
    const shelf = await open(viewer);
    const current = viewed(shelf, portfolioId);
    const from = before ?? current.version + 1;
    const versions = await records.before(portfolioId, from, VERSIONS_A_PAGE);
    const projects = await projectsFor(reader, access, viewer);
    const statuses = await statusesOf(
      queries,
      versions.flatMap(({ record }) => record.members),
    );
    const showing = { shelf, projects, statuses };
    const { maySeeMoney } = rights(shelf, current);
    const page = pageOfChanges(versions, (version, older) => changeOf(version, older, showing, maySeeMoney));
    const { changes, next } = page;
    const span = await spanOf(records, portfolioId, before, next === null ? null : (changes.at(-1)?.at ?? null));
    return {
      ...page,
      overrides: await overrideChanges(overrides, portfolioId, span, projects),
      mayUndo: mayUndoNewest(shelf, current, versions),
    };
  };

/** The time that a page of changes covers: up to the change that stands before it, from its last one on. */
async function spanOf(records: RecordStore, portfolioId: string, before: number | undefined, from: Instant | null) {
  const [later] = before === undefined ? [] : await records.before(portfolioId, before + 1, 1);
  return { from, before: later?.changedAt ?? null };
}

function mayUndoNewest(shelf: Shelf, current: RecordVersion, versions: readonly RecordVersion[]): boolean {
  const at = versions.findIndex(({ version }) => version === current.version);
  const before = versions[at + 1];
  // Where somebody was erased from all versions, the newest takes nothing back.
  if (at < 0 || !before || isSame(before.record, current.record)) return false;
  return mayUndo(rights(shelf, current), before.record, current.record);
}

function changeOf(
  { version, changedAt, changedBy, action, record }: RecordVersion,
  before: RecordVersion | undefined,
  showing: Showing,
  maySeeMoney: boolean,
): RecordChange {
  const change = { version, at: changedAt, by: changedBy, action };
  if (!before) return { ...change, fields: [], hasHidden: false };
  const difference = differenceOf(before.record, record);
  const { members } = difference;
  const touched = [...(members?.added ?? []), ...(members?.removed ?? [])];
  return {
    ...change,
    fields: [
      ...wordChanges(before.record, record, difference),
      ...roleChanges(before.record, record, difference),
      ...memberChanges(difference, showing),
      ...candidateChanges(difference.candidates, maySeeMoney),
      ...planChanges(before.record, record, difference),
      ...(maySeeMoney ? moneyChanges(before.record, record, difference) : []),
    ],
    hasHidden:
      (!maySeeMoney && changesMoney(difference)) || touched.some((member) => isHidden(member, showing.projects)),
  };
}

function wordChanges(from: PortfolioRecord, to: PortfolioRecord, { plain }: RecordDifference): FieldChange[] {
  return plain.map((field) => {
    switch (field) {
      case 'name':
      case 'description':
        return { field, from: from[field], to: to[field] };
      case 'start':
      case 'end':
        return { field, from: from[field], to: to[field] };
      case 'isArchived':
        return { field: 'is-archived', from: from.isArchived, to: to.isArchived };
    }
  });
}

function roleChanges(from: PortfolioRecord, to: PortfolioRecord, difference: RecordDifference): FieldChange[] {
  const owner = difference.ownerChanged
    ? [{ field: 'owner' as const, from: from.roles.ownerAccountId, to: to.roles.ownerAccountId }]
    : [];
  const lists = (['sponsors', 'editors', 'viewers', 'moneyViewers'] as const).flatMap((name) => {
    const change = difference.grantees[name];
    const field = name === 'moneyViewers' ? ('money-viewers' as const) : name;
    return change ? [{ field, ...change } satisfies { field: string; added: readonly Grantee[] }] : [];
  });
  return [...owner, ...lists];
}

function memberChanges({ members }: RecordDifference, showing: Showing): FieldChange[] {
  if (!members) return [];
  const added = showMembers(members.added, showing);
  const removed = showMembers(members.removed, showing);
  return added.length + removed.length === 0 ? [] : [{ field: 'members', added, removed }];
}

function candidateChanges(change: CandidatesChange | null, maySeeMoney: boolean): FieldChange[] {
  if (!change) return [];
  const show = (candidate: CandidatesChange['added'][number]): CandidateView => showCandidate(candidate, maySeeMoney);
  const changed = change.changed
    .filter(({ from, to }) => maySeeMoney || !hasSameWords(from, to))
    .map(({ from, to }) => ({ from: show(from), to: show(to) }));
  if (change.added.length + change.removed.length + changed.length === 0) return [];
  return [{ field: 'candidates', added: change.added.map(show), removed: change.removed.map(show), changed }];
}

function planChanges(from: PortfolioRecord, to: PortfolioRecord, difference: RecordDifference): FieldChange[] {
  const { milestones, themesChanged } = difference;
  return [
    ...(milestones ? [{ field: 'milestones' as const, ...milestones }] : []),
    ...(themesChanged ? [{ field: 'themes' as const, from: from.themes, to: to.themes }] : []),
  ];
}

function moneyChanges(
  { money: from }: PortfolioRecord,
  { money: to }: PortfolioRecord,
  { money }: RecordDifference,
): FieldChange[] {
  return money.map((field) => {
    switch (field) {
      case 'currency':
        return { field, from: from.currency, to: to.currency };
      case 'budget':
        return { field, from: from.budget, to: to.budget };
      case 'discountRate':
        return { field: 'discount-rate', from: from.discountRate, to: to.discountRate };
    }
  });
}
