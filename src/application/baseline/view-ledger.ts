import type { LedgerLine, LedgerRequest, LedgerView, MoveReason, SaveReasonRequest } from '#contract/baseline';
import type { LedgerEntry } from '#domain/baseline/ledger';
import { filterLedger, ledgerOf, sumByPerson, sumByProject } from '#domain/baseline/ledger';
import { summariseSlips } from '#domain/baseline/slip';
import { idOf } from '#domain/hierarchy/forest';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { describeIssues } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { ReasonStore } from './ports';
import { nameOfMove } from './ports';
import type { SeeBaseline, SeenBaseline } from './see-baseline';

const PAGE_SIZE = 50;

/** Who moved what since a baseline, page by page, of the items that the viewer may see. */
export const viewLedger =
  (see: SeeBaseline, reader: IndexReader, reasons: ReasonStore) =>
  async (viewer: Viewer, { portfolioId, baselineId, order, offset, ...filter }: LedgerRequest): Promise<LedgerView> => {
    const seen = await see(viewer, portfolioId, baselineId);
    const { now, items, found } = seen;
    const entries = entriesOf(seen);
    const wanted = filterLedger(now.forest, entries, filter, order);
    const page = wanted.slice(offset, offset + PAGE_SIZE);
    const end = offset + page.length;
    const projects = new Map(now.projects.map(({ project }) => [project.id, project]));
    return {
      lines: await linesOf(reader, reasons, seen, page),
      total: wanted.length,
      next: end < wanted.length ? end : null,
      byPerson: sumByPerson(entries),
      byProject: sumByProject(now.forest, entries).map((sum) => {
        const { key: projectKey = '', name = '' } = projects.get(sum.key) ?? {};
        return { ...sum, projectKey, name };
      }),
      sum: summariseSlips(items.map(({ slip }) => slip)).sum,
      mayGiveReasons: found.mayEdit,
    };
  };

/**
 * Says why something was moved; an empty text takes that back.
 * @throws AppError `not-found` where the ledger that the person may see has no such move
 */
export const saveReason =
  (see: SeeBaseline, reasons: ReasonStore, clock: Clock) =>
  async (
    viewer: Viewer,
    { portfolioId, baselineId, version, text, ...name }: SaveReasonRequest,
  ): Promise<MoveReason> => {
    const seen = await see(viewer, portfolioId, baselineId);
    if (!seen.found.mayEdit) throw new AppError({ code: 'not-permitted' });
    const move = { ...name, issueId: Number(name.issueId) };
    const isThere = entriesOf(seen).some((entry) => nameOf(seen, entry) === nameOfMove(move));
    if (!isThere) throw new AppError({ code: 'not-found' });
    const reason = { version: version + 1, text: text.trim(), by: viewer.accountId, at: clock() };
    const newest = await newestOf(reasons, portfolioId, move);
    if ((newest?.version ?? 0) === version && (await reasons.add(portfolioId, move, reason))) return reason;
    throw changedMeanwhile(await newestOf(reasons, portfolioId, move));
  };

async function newestOf(reasons: ReasonStore, portfolioId: string, move: Parameters<typeof nameOfMove>[0]) {
  return (await reasons.newest(portfolioId, [move.issueId])).get(nameOfMove(move));
}

function changedMeanwhile(newest: MoveReason | undefined): AppError {
  if (!newest) return new AppError({ code: 'not-found' });
  const { by, at, version } = newest;
  return new AppError({ code: 'changed-meanwhile', newest: { by, at, version } });
}

function entriesOf({ now, items, pastOf, since }: SeenBaseline): LedgerEntry[] {
  return ledgerOf(now.forest, items, pastOf, since);
}

/** null: nobody knows when, so nobody can say why. */
function nameOf({ now }: SeenBaseline, { node, at, part }: LedgerEntry): string | null {
  return at === null ? null : nameOfMove({ issueId: idOf(now.forest, node), at, part });
}

async function linesOf(
  reader: IndexReader,
  reasons: ReasonStore,
  seen: SeenBaseline,
  page: readonly LedgerEntry[],
): Promise<LedgerLine[]> {
  const nodes = [...new Set(page.map(({ node }) => node))];
  const [issues, given] = await Promise.all([
    describeIssues(reader, seen.now, nodes),
    reasons.newest(
      seen.found.record.portfolioId,
      nodes.map((node) => idOf(seen.now.forest, node)),
    ),
  ]);
  const byNode = new Map(nodes.map((node, at) => [node, issues[at]]));
  return page.flatMap((entry) => {
    const issue = byNode.get(entry.node);
    if (!issue) return [];
    const { issueId, key, summary, projectKey } = issue;
    const { at, author, part, cause, from, to, days, counts } = entry;
    const reason = given.get(nameOf(seen, entry) ?? '') ?? null;
    return [{ issueId, key, summary, projectKey, at, author, part, cause, from, to, days, counts, reason }];
  });
}
