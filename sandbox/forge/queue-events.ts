/** One event as the app pushed it. */
export interface PushedEvent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

export interface Push {
  readonly queueName: string;
  readonly jobId: string;
  readonly events: readonly PushedEvent[];
  /** How many consumers of this queue led here, one pushing for the next. */
  readonly chainLength: number;
}

/** What the consumer function receives. */
export interface ConsumerEvent {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string; readonly retryData?: unknown };
}

/** The consumer's wish, by returning an InvocationError, to be called again with the same event. */
export interface RetryWish {
  readonly retryAfterSeconds: number;
  readonly reason: string;
  readonly data: unknown;
}

export function readRetryWish(returned: unknown): RetryWish | null {
  const wish = returned as { _retry?: unknown; retryOptions?: Record<string, unknown> } | null | undefined;
  if (typeof wish !== 'object' || wish?._retry !== true) return null;
  const { retryAfter, retryReason, retryData } = wish.retryOptions ?? {};
  return {
    retryAfterSeconds: Math.min(900, typeof retryAfter === 'number' ? retryAfter : 1),
    reason: typeof retryReason === 'string' ? retryReason : 'FUNCTION_RETRY_REQUEST',
    data: retryData,
  };
}
