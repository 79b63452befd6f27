import { useInfiniteQuery, useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { WorkLines, WorkView } from '#contract/work';
import type { WorkSpec } from '#contract/work-spec';
import { FailureError, type CallFailure } from '../../bridge/failure-error';
import { linesOf } from '../../ui/treegrid/tree';
import { workBelowQuery, workQuery, type WorkScope } from './queries';
import { openAtFirst, pathOfLine, workTree, type OpenedLine } from './work-tree';

/** Lines up to here are fetched without being asked for, so that one can scroll through them. */
const fetchedByItself = 10_000;

const failureOf = (error: Error | null): CallFailure | null => {
  if (error === null) return null;
  if (error instanceof FailureError) return error.failure;
  throw error;
};

/** What is open at first, with further pages on their way. */
function useFirstLines(scope: WorkScope, spec: WorkSpec) {
  const query = useInfiniteQuery(workQuery(scope, spec));
  const { data, hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const goesOn = hasNextPage && !isFetching && !isError && !isPlaceholderData && rows.length < fetchedByItself;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  // The newest page tells of the present; all pages of one arrangement are of one table.
  const view: WorkView | undefined = data?.pages[0];
  const first: OpenedLine = {
    rows,
    total: view?.total ?? 0,
    ...endOf({ hasNextPage, isFetching, error: data === undefined ? null : query.error }, () => void fetchNextPage()),
  };
  return { query, view, first, isOld: isPlaceholderData };
}

interface Ending {
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
}

function endOf({ hasNextPage, isFetching, error }: Ending, more: () => void): Omit<OpenedLine, 'rows' | 'total'> {
  return {
    isLoading: hasNextPage && isFetching,
    failure: failureOf(error),
    retry: more,
    showMore: hasNextPage && !isFetching ? more : null,
  };
}

/** What opens below lines that people opened, page by page. */
function useOpenedLines(scope: WorkScope, spec: WorkSpec, ids: readonly string[]) {
  const client = useQueryClient();
  const [offsets, setOffsets] = useState<ReadonlyMap<string, readonly number[]>>(new Map());
  const asked = ids.flatMap((id) => (offsets.get(id) ?? [0]).map((offset) => ({ id, offset })));
  const answers = useQueries({
    queries: asked.map(({ id, offset }) => workBelowQuery(scope, spec, pathOfLine(id), offset)),
  });
  const lineOf = (id: string): OpenedLine => {
    const own = answers.filter((_, at) => asked[at]?.id === id);
    const pages = own.flatMap(({ data }): WorkLines[] => (data ? [data] : []));
    const next = pages.length === own.length ? (pages.at(-1)?.next ?? null) : null;
    return {
      rows: pages.flatMap(({ rows }) => rows),
      total: pages[0]?.total ?? 0,
      isLoading: own.some(({ isLoading }) => isLoading),
      failure: failureOf(own.find(({ error }) => error !== null)?.error ?? null),
      retry: () => void client.refetchQueries({ queryKey: ['work-below'], type: 'active' }),
      showMore:
        next === null
          ? null
          : () => setOffsets((before) => new Map(before).set(id, [...(before.get(id) ?? [0]), next])),
    };
  };
  return new Map(ids.map((id) => [id, lineOf(id)]));
}

/**
 * The lines of the table, as far as they are open and loaded.
 * @param turned lines that people turned from the state that they had at first
 */
export function useWorkLines(scope: WorkScope, spec: WorkSpec, turned: ReadonlySet<string>) {
  const { query, view, first, isOld } = useFirstLines(scope, spec);
  const atFirst = useMemo(() => openAtFirst(first.rows), [first.rows]);
  const wanted = isOld ? [] : [...turned].filter((id) => !atFirst.has(id));
  const opened = useOpenedLines(scope, spec, wanted);
  const roots = workTree(first, (id) => opened.get(id));
  return { query, view, isOld, lines: linesOf(roots, turned) };
}
