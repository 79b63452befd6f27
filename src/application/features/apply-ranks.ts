import type { ApplyRanksRequest, EditRefusal, RankOutcome, RankRun, RanksApplied } from '#contract/feature-edits';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { IndexReader } from '../site-index/ports/index-reader';
import { writeInTurn } from '../writing/write-in-turn';
import type { IssueRank, RankAnswer, RankStore } from './ports';

/** Each run stands on where the ones before it have left things. */
const AT_ONCE = 1;
/** Of the 25 seconds of a call: what is left is for reading the ranks before and after, and for a Jira that is slow. */
const WRITING_MS = 12_000;

interface ApplyPorts {
  readonly ranks: RankStore;
  readonly reader: Pick<IndexReader, 'site'>;
  /** Has these issues read anew. */
  readonly mark: (issueIds: readonly number[]) => Promise<void>;
  readonly report: (error: unknown) => void;
  readonly clock: Clock;
}

/**
 * Writes a new order to Jira as the person who asks: the issues that move, beside those that stay. Nothing is written over that
 * somebody else has ranked since it was seen: neither an issue that moves nor one that it is to stand beside. What there is no
 * time for waits to be asked again.
 */
export const applyRanks =
  ({ ranks, reader, mark, report, clock }: ApplyPorts) =>
  async (_viewer: Viewer, { runs }: ApplyRanksRequest): Promise<RanksApplied> => {
    const { settings } = await reader.site();
    if (!settings) throw new AppError({ code: 'not-found' });
    const moved = runs.flatMap(({ issues }) => issues.map(({ issueKey }) => issueKey));
    const named = new Set([...moved, ...runs.map(({ anchor }) => anchor.issueKey)]);
    const before = await ranks.read([...named], settings);
    const until = clock() + WRITING_MS;
    const book = new Book(ranks, before, () => clock() < until);
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
  /** Jira left something unanswered: nothing is put beside what may stand anywhere. */
  private isCut = false;
  /** So that every call comes further, however slow Jira is. */
  private hasBegun = false;

  constructor(
    private readonly ranks: RankStore,
    /** As Jira has them before anything is written. */
    private readonly before: ReadonlyMap<string, IssueRank>,
    private readonly hasTime: () => boolean,
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

  /**
   * All together; where Jira does not take them so, in halves, so that what can be moved is moved: of one bad issue among fifty
   * that are a dozen calls. Once time is up, or Jira does not answer, nothing more is tried.
   * @returns what the next ones go beside
   */
  private async move(keys: readonly string[], beside: Beside): Promise<Beside> {
    if (this.isCut || (this.hasBegun && !this.hasTime())) return beside;
    const answer = await this.ask(keys, beside);
    if (answer.kind === 'rejected' && keys.length > 1) {
      const middle = Math.ceil(keys.length / 2);
      return this.move(keys.slice(middle), await this.move(keys.slice(0, middle), beside));
    }
    this.hasBegun = true;
    for (const key of keys) this.outcomes.set(key, toldOf(answer, key));
    const last = keys.findLast((key) => this.outcomes.get(key) === 'written');
    return last === undefined ? beside : { issueKey: last, side: 'after' };
  }

  /** Who may not rank these may not rank them one by one either: that is of all of them. */
  private async ask(keys: readonly string[], beside: Beside): Promise<RankAnswer> {
    try {
      return await this.ranks.move(keys, beside);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      for (const key of keys) this.outcomes.set(key, refusal);
      this.isCut = refusal.code === 'no-answer';
      if (this.isCut) throw error;
      return { kind: 'told', refusals: new Map(keys.map((key) => [key, refusal])) };
    }
  }
}

type Beside = Pick<RankRun['anchor'], 'issueKey' | 'side'>;

function toldOf(answer: RankAnswer, key: string): 'written' | EditRefusal {
  if (answer.kind === 'rejected') return { code: 'rejected', message: answer.message };
  return answer.refusals.get(key) ?? 'written';
}

/** null: it was not tried, because Jira is busy. */
function refusalOf(error: unknown): EditRefusal | null {
  const code = error instanceof AppError ? error.failure.code : null;
  if (code === 'jira-busy') return null;
  return { code: code === 'not-permitted' || code === 'not-found' ? code : 'no-answer' };
}
