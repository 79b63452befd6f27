import { collectHistory } from '../../src/domain/history/collect-history';
import type { HistoryFacts } from '../../src/domain/history/history-facts';
import type { HistoryField, IssueChange } from '../../src/domain/history/issue-change';
import { collectFacts } from '../../src/domain/site-index/collect-facts';
import type { IssueFacts } from '../../src/domain/site-index/issue-facts';
import { aFact } from './facts';
import { aChange, anIssueNow, instant, valueOf } from './history';

const MINUTE = 60_000;
/** 2024-01-01. */
export const FIRST_CREATED = 1_704_067_200_000;
/** Status changes most often, as it does in Jira. */
const fields: readonly HistoryField[] = [
  'status', 'status', 'status', 'sprint', 'assignee', 'points', 'due', 'fix-version', 'parent', 'start',
]; // prettier-ignore

/** A segment with a past of about two years, the same each time. */
export function someHistory(of: { issues: number; changesEach: number; firstId: number }): {
  facts: IssueFacts;
  history: HistoryFacts;
} {
  const draw = draws(of.firstId);
  const ids = Array.from({ length: of.issues }, (_, at) => of.firstId + at);
  const now = ids.map((id, at) => {
    const created = FIRST_CREATED + at * 150 * MINUTE + draw(MINUTE);
    return anIssueNow(id, { created: instant(created), fixVersionIds: [String(id % 4)], sprintIds: [String(id % 5)] });
  });
  const changes = now.flatMap(({ id, created }): IssueChange[] => {
    let at: number = created;
    return Array.from({ length: of.changesEach }, (_, number) => {
      at += draw(40 * 24 * 60 * MINUTE);
      const field = fields[(number + draw(2)) % fields.length]!;
      const values = [valueOf(field, draw(6)), valueOf(field, draw(6))] as [never, never];
      return aChange(at, field, ...values, { issueId: id, author: `person-${draw(40)}` });
    });
  });
  const facts = ids.map((id) => aFact(id, { parent: { id: id - (id % 20), key: `ABC-${id - (id % 20)}` } }));
  return { facts: collectFacts(facts), history: collectHistory(now, changes) };
}

/** Whole numbers below a limit, the same sequence for the same seed (Park and Miller's minimal standard generator). */
function draws(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
}
