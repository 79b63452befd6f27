import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { IssueListScope, IssueListView } from '#contract/issue-list';
import { FailureError, type CallFailure } from '../../bridge/failure-error';
import { useWithin } from '../figures/opened-figure';
import { useSeenDay } from '../navigation/navigation';
import { issuePageQuery } from './issue-page-query';

/** The pages of one list that are open, in order. */
export interface OpenList {
  readonly pages: readonly IssueListView[];
  readonly isLoading: boolean;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
  /** null: all is loaded, or the next page is on its way. */
  readonly showMore: (() => void) | null;
}

interface Wanted {
  readonly id: string;
  readonly scope: IssueListScope;
}

const failureOf = (error: Error | null): CallFailure | null => {
  if (error === null) return null;
  if (error instanceof FailureError) return error.failure;
  throw error;
};

/** The issues below each open branch of a grid, page by page. */
export function useIssuePages(wanted: readonly Wanted[]): ReadonlyMap<string, OpenList> {
  const client = useQueryClient();
  const day = useSeenDay();
  const place = useWithin();
  const [offsets, setOffsets] = useState<ReadonlyMap<string, readonly number[]>>(new Map());
  const requests = wanted.flatMap(({ id, scope }) => (offsets.get(id) ?? [0]).map((offset) => ({ id, scope, offset })));
  const answers = useQueries({
    queries: requests.map(({ scope, offset }) => issuePageQuery(scope, place, offset, day)),
  });

  const showPage = useCallback((id: string, offset: number) => {
    setOffsets((before) => new Map(before).set(id, [...(before.get(id) ?? [0]), offset]));
  }, []);

  return new Map(
    wanted.map(({ id, scope }) => {
      const own = answers.filter((_, index) => requests[index]?.id === id);
      const pages = own.flatMap(({ data }) => (data ? [data] : []));
      const next = pages.length === own.length ? (pages.at(-1)?.next ?? null) : null;
      const list: OpenList = {
        pages,
        isLoading: own.some(({ isLoading }) => isLoading),
        failure: failureOf(own.find(({ error }) => error !== null)?.error ?? null),
        retry: () => {
          void client.refetchQueries({ queryKey: ['issues', scope], type: 'active' });
        },
        showMore:
          next === null
            ? null
            : () => {
                showPage(id, next);
              },
      };
      return [id, list] as const;
    }),
  );
}
