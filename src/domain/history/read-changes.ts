import type { Day, Instant, Points } from '../units';
import type { HistoryFacts } from './history-facts';
import { changesEnd, changesStart, listAt, NO_VALUE } from './history-facts';
import type { HistoryField, HistoryValues, IssueChange } from './issue-change';
import { historyFields } from './issue-change';

/**
 * The changes of one issue of a segment, first to last, for those who show them one by one. Their `sequence` is their
 * position in the segment.
 */
export function readChanges(history: HistoryFacts, place: number): IssueChange[] {
  const decode = decoders(history);
  const changes: IssueChange[] = [];
  for (let at = changesStart(history, place); at < changesEnd(history, place); at++) {
    const field = historyFields[history.fields[at] ?? -1];
    // A field of a later version of the app: not ours to tell.
    if (!field) continue;
    const value = (code: number | undefined) => (code === undefined || code === NO_VALUE ? null : decode[field](code));
    changes.push({
      issueId: history.ids[place] ?? 0,
      at: (history.at[at] ?? 0) as Instant,
      sequence: at,
      author: history.people[history.authorAt[at] ?? -1] ?? null,
      field,
      from: value(history.from[at]),
      to: value(history.to[at]),
    } as IssueChange);
  }
  return changes;
}

type Decoders = { readonly [F in HistoryField]: (code: number) => HistoryValues[F] | null };

function decoders(history: HistoryFacts): Decoders {
  const { statuses, versions, sprints, people, projects, numbers, parents, sprintLists } = history;
  return {
    status: (code) => statuses[code] ?? null,
    points: (code) => (numbers[code] ?? null) as Points | null,
    start: (code) => code as Day,
    due: (code) => code as Day,
    parent: (code) => ({
      id: parents.ids[code] === 0 ? null : (parents.ids[code] ?? null),
      key: parents.keys[code] ?? '',
    }),
    'fix-version': (code) => versions[code] ?? null,
    sprint: (code) => (code === 0 ? null : Array.from(listAt(sprintLists, code), (sprint) => sprints[sprint] ?? '')),
    estimate: (code) => numbers[code] ?? null,
    assignee: (code) => people[code] ?? null,
    level: (code) => code,
    project: (code) => projects[code] ?? null,
  };
}
