import type {
  CopyRecordRequest,
  CreateRecordRequest,
  PortfolioDraft,
  RecordView,
  SaveRecordRequest,
} from '#contract/portfolio-record';
import { problemsOf } from '#domain/portfolio/check-record';
import type { PortfolioRecord } from '#domain/portfolio/portfolio-record';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import { rightsOf } from '#domain/portfolio/rights';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { ChangeRecord } from './change-record';
import { expectVersion } from './change-record';
import { problemsOfMembers } from './check-members';
import type { RecordAccess, RecordVersion } from './ports';
import { emptyRecord, recordOfDraft } from './record-of-draft';
import type { OpenShelf, Shelf } from './shelf';
import { rights, viewed } from './shelf';
import { isHidden } from './show-members';
import type { ShowRecord } from './show-record';
import { projectsFor } from './site-projects';

export interface EditPorts {
  readonly open: OpenShelf;
  readonly show: ShowRecord;
  readonly change: ChangeRecord;
  readonly reader: IndexReader;
  readonly access: ViewerAccess;
  readonly recordAccess: RecordAccess;
  readonly newId: () => string;
}

export const createRecord =
  (ports: EditPorts) =>
  async (viewer: Viewer, { draft }: CreateRecordRequest): Promise<RecordView> => {
    const shelf = await ports.open(viewer);
    const record = await checkedRecord(ports, viewer, shelf, null, draft);
    return save(ports, viewer, shelf, { portfolioId: ports.newId(), before: null, record, action: 'created' });
  };

export const saveRecord =
  (ports: EditPorts) =>
  async (viewer: Viewer, { portfolioId, version, draft }: SaveRecordRequest): Promise<RecordView> => {
    const shelf = await ports.open(viewer);
    const before = viewed(shelf, portfolioId);
    if (!rights(shelf, before).mayEdit) throw new AppError({ code: 'not-permitted' });
    expectVersion(before, version);
    if (before.record.isArchived) throw invalid([{ path: '', reason: 'archived' }]);
    const record = await checkedRecord(ports, viewer, shelf, before, draft);
    return save(ports, viewer, shelf, { portfolioId, before, record, action: 'edited' });
  };

/** The copy is the copier's own. What he may not see of money is unknown in it, the currency among it. */
export const copyRecord =
  (ports: EditPorts) =>
  async (viewer: Viewer, { portfolioId, name }: CopyRecordRequest): Promise<RecordView> => {
    const shelf = await ports.open(viewer);
    const original = viewed(shelf, portfolioId);
    const { maySeeMoney } = rights(shelf, original);
    const { roles, money } = emptyRecord(viewer.accountId);
    const record: PortfolioRecord = {
      ...original.record,
      name: name.trim(),
      roles,
      money: maySeeMoney ? original.record.money : money,
      candidates: original.record.candidates.map((candidate) => ({
        ...candidate,
        ...(maySeeMoney ? {} : { cost: null, value: null }),
      })),
      isArchived: false,
    };
    const problems = problemsOf(record);
    if (problems.length > 0) throw invalid(problems);
    return save(ports, viewer, shelf, { portfolioId: ports.newId(), before: null, record, action: 'created' });
  };

async function checkedRecord(
  { reader, access, recordAccess }: EditPorts,
  viewer: Viewer,
  shelf: Shelf,
  before: RecordVersion | null,
  draft: PortfolioDraft,
): Promise<PortfolioRecord> {
  const projects = await projectsFor(reader, access, viewer);
  const old = before?.record ?? emptyRecord(viewer.accountId);
  const record = recordOfDraft(old, draft, rightsOf(old.roles, shelf.person), projects);
  const members = {
    portfolioId: before?.portfolioId ?? null,
    members: draft.members,
    // Whoever names a project that is hidden from him must not learn whether it was a member.
    before: old.members.filter((member) => !isHidden(member, projects)),
  };
  const problems = [...problemsOf(record), ...(await problemsOfMembers(members, shelf, projects, recordAccess))];
  if (problems.length > 0) throw invalid(problems);
  return record;
}

function invalid(problems: readonly RecordProblem[]): AppError {
  return new AppError({ code: 'invalid-record', problems });
}

async function save(
  { change, show }: EditPorts,
  viewer: Viewer,
  shelf: Shelf,
  edit: Parameters<ChangeRecord>[1],
): Promise<RecordView> {
  const version = await change(viewer, edit);
  return show(viewer, { ...shelf, versions: new Map([...shelf.versions, [version.portfolioId, version]]) }, version);
}
