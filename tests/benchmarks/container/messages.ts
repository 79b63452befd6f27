/** What passes between the platform's process and a container's. */
export type ToContainer =
  | { readonly kind: 'load' }
  | {
      readonly kind: 'invoke';
      readonly handler: string;
      readonly payload: unknown;
      readonly context: unknown;
      readonly appContext: object;
    }
  | {
      readonly kind: 'fetched';
      readonly id: number;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };

export type FromContainer =
  | { readonly kind: 'loaded'; readonly milliseconds: number; readonly peakBytes: number }
  | ({ readonly kind: 'answered' } & Answered)
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'fetch';
      readonly id: number;
      readonly target: unknown;
      readonly path: string;
      readonly init: RequestInit;
    };

/** One invocation as its container saw it. */
export interface Answered {
  /** From the call of the resolver to the answer as JSON. */
  readonly milliseconds: number;
  /** What the process worked meanwhile, on all its threads: unlike the time it hardly depends on who else works. */
  readonly cpuMillis: number;
  readonly json: string;
  /** The most memory that the process had so far. */
  readonly peakBytes: number;
  /** Objects of JavaScript after the answer, garbage included. */
  readonly heapBytes: number;
}
