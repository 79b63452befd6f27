import { keepPreviousData, QueryObserver } from '@tanstack/react-query';
import { FailureError, type CallFailure } from '../../../../static/bridge/failure-error';
import { makeQueryClient } from '../../../../static/views/failure/query-client';

const queryKey = ['portfolio'];

/** A client that was told something once, and then met this failure. */
async function afterFailure(failure: CallFailure) {
  const client = makeQueryClient();
  await client.query({ queryKey, queryFn: () => 'told' });
  const queryFn = () => Promise.reject(new FailureError(failure));
  await expect(client.query({ queryKey, queryFn, retry: false, staleTime: 0 })).rejects.toThrow(failure.code);
  return client;
}

describe('answers that are kept', () => {
  it.each(['not-found', 'not-permitted', 'no-jira-access'] as const)(
    'are forgotten once an answer says %s',
    async (code) => {
      const client = await afterFailure({ code });
      expect(client.getQueryData(queryKey)).toBeUndefined();
      expect(client.getQueryState(queryKey)).toMatchObject({ status: 'error', dataUpdatedAt: 0 });
      const comingBack = new QueryObserver(client, {
        queryKey,
        queryFn: () => new Promise<string>(() => undefined),
        placeholderData: keepPreviousData,
      });
      const leave = comingBack.subscribe(() => undefined);
      expect(comingBack.getCurrentResult()).toMatchObject({ status: 'pending', data: undefined, error: null });
      leave();
      client.clear();
    },
  );

  it('stay where Jira was merely busy', async () => {
    const client = await afterFailure({ code: 'jira-busy', retryAfterSeconds: 30 });
    expect(client.getQueryData(queryKey)).toBe('told');
    client.clear();
  });

  it('are asked for again after a quarter of a minute', () => {
    const client = makeQueryClient();
    const isStaleAfter = (seconds: number): boolean => {
      client.setQueryData(queryKey, 'told', { updatedAt: Date.now() - seconds * 1_000 });
      return new QueryObserver(client, { queryKey, enabled: true, queryFn: () => 'anew' }).getCurrentResult().isStale;
    };
    expect([isStaleAfter(5), isStaleAfter(16)]).toEqual([false, true]);
    client.clear();
  });
});
