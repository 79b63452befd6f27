import type { ApplyRanksRequest, EditRefusal, RankOutcome, RankRun, RanksApplied } from '#contract/feature-edits';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import { writeInTurn } from '../writing/write-in-turn';
import type { IssueRank, RankStore } from './ports';

/** Each run stands on where the ones before it have left things. */
const AT_ONCE = 1;

interface ApplyPorts {
  readonly ranks: RankStore;
  readonly reader: Pick<IndexReader, 'site'>;
  /** Has these issues read anew. */
  readonly mark: (issueIds: readonly number[]) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/**
 * Writes a new order to Jira as the person who asks: the issues that move, beside those that stay. Nothing is written over that
 * somebody else has ranked since it was seen: neither an issue that moves nor one that it is to stand beside.
 */
export const applyRanks =
  ({ ranks, reader, mark, report }: ApplyPorts) =>
  async (_viewer: Viewer, { runs }: ApplyRanksRequest): Promise<RanksApplied> => {
    const { settings } = await reader.site();
    if (!settings) throw new AppError({ code: 'not-found' });
    const moved = runs.flatMap(({ issues }) => issues.map(({ issueKey }) => issueKey));
    const named = new Set([...moved, ...runs.map(({ anchor }) => anchor.issueKey)]);
    const before = await ranks.read([...named], settings);
    const book = new Book(ranks, before);
    const { retryAfterSeconds } = await writeInTurn(runs, {
      one: (run) => book.write(run),
      refused: () => undefined,
      report,
      atOnce: AT_ONCE,
    });
    const written = moved.filter((key) => book.outcomes.get(key) === 'written');
    // What was written is written: the sweep finds it, if noting it fails.
    await mark(written.flatMap((key) => before.get(key)?.issueId ?? [])).catch(report);
    // Jira does not say where they stand now; the next order is made from that.
    const after = written.length === 0 ? before : await ranks.read(written, settings).catch(() => null);
    return {
      outcomes: moved.map((issueKey) => outcomeOf(issueKey, book.outcomes.get(issueKey), after)),
      retryAfterSeconds,
    };
  };

type Told = 'written' | EditRefusal | undefined;

function outcomeOf(issueKey: string, told: Told, after: ReadonlyMap<string, IssueRank> | null): RankOutcome {
  if (told === undefined) return { issueKey, kind: 'waiting' };
  if (told === 'written') return { issueKey, kind: 'written', rank: after?.get(issueKey)?.rank ?? null };
  return { issueKey, kind: 'refused', refusal: told };
}

/** What has become of each issue so far. */
class Book {
  readonly outcomes = new Map<string, 'written' | EditRefusal>();

  constructor(
    private readonly ranks: RankStore,
    /** As Jira has them before anything is written. */
    private readonly before: ReadonlyMap<string, IssueRank>,
  ) {}

  async write({ issues, anchor }: RankRun): Promise<void> {
    const againstAnchor = this.objectionTo(anchor.issueKey, anchor.rank);
    const movable: string[] = [];
    for (const { issueKey, rank } of issues) {
      const objection = againstAnchor ?? this.objectionTo(issueKey, rank);
      if (objection) this.outcomes.set(issueKey, objection);
      else movable.push(issueKey);
    }
    if (movable.length > 0) await this.move(movable, anchor);
  }

  /** What stands against a move before Jira is asked. What a run before this one has moved stands where it should. */
  private objectionTo(key: string, seen: string): EditRefusal | null {
    const told = this.outcomes.get(key);
    if (told !== undefined) return told === 'written' ? null : told;
    const now = this.before.get(key);
    if (!now) return { code: 'not-found' };
    return now.rank === seen ? null : { code: 'changed-meanwhile', key };
  }

  /** All together; where Jira refuses all of them, one by one, so that what can be moved is moved. */
  private async move(keys: readonly string[], anchor: Pick<RankRun['anchor'], 'issueKey' | 'side'>): Promise<void> {
    try {
      const refusals = await this.ranks.move(keys, anchor);
      for (const key of keys) this.outcomes.set(key, refusals.get(key) ?? 'written');
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      const isOfAll = refusal.code === 'no-answer' || keys.length === 1;
      if (!isOfAll) return this.moveEach(keys, anchor);
      for (const key of keys) this.outcomes.set(key, refusal);
      if (refusal.code === 'no-answer') throw error;
    }
  }

  private async moveEach(keys: readonly string[], anchor: Pick<RankRun['anchor'], 'issueKey' | 'side'>): Promise<void> {
    let beside = anchor;
    for (const key of keys) {
      await this.move([key], beside);
      if (this.outcomes.get(key) === 'written') beside = { issueKey: key, side: 'after' };
    }
  }
}

/** null: it was not tried, because Jira is busy. */
function refusalOf(error: unknown): EditRefusal | null {
  const code = error instanceof AppError ? error.failure.code : null;
  if (code === 'jira-busy') return null;
  return { code: code === 'not-permitted' || code === 'not-found' ? code : 'no-answer' };
}
