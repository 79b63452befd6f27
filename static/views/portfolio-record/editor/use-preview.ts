import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Member } from '#contract/portfolio-record';
import type { RecordProblem } from '#contract/record-problems';
import { previewQuery } from '../queries';
import { useSettled } from '../../../ui/form/use-settled';

const pauseMilliseconds = 400;
const nothing: readonly RecordProblem[] = [];

/** What the members would be, as soon as the person pauses. */
export function usePreview(portfolioId: string | null, members: readonly Member[]) {
  const settled = useSettled(members, pauseMilliseconds);
  // A query that has only been opened is neither wrong nor anything yet. The places of the others are kept.
  const asked = useMemo(
    () => settled.filter((member) => member.kind !== 'query' || member.jql.trim() !== ''),
    [settled],
  );
  const query = useQuery({ ...previewQuery(portfolioId, asked), enabled: asked.length > 0 });
  const { data, isPlaceholderData } = query;
  const isCurrent = settled === members && !isPlaceholderData && asked.length > 0;
  const problems = useMemo(
    () => (isCurrent ? (data?.problems ?? nothing).map((problem) => atPlace(problem, asked, settled)) : nothing),
    [isCurrent, data, asked, settled],
  );
  return { query, asked, isCurrent, problems };
}

/** Paths count the members that were asked about; the form may have more. */
function atPlace(problem: RecordProblem, asked: readonly Member[], all: readonly Member[]): RecordProblem {
  const [, at, rest] = /^members\.(\d+)(.*)$/.exec(problem.path) ?? [];
  const member = at === undefined ? undefined : asked[Number(at)];
  return member === undefined ? problem : { ...problem, path: `members.${all.indexOf(member)}${rest ?? ''}` };
}
