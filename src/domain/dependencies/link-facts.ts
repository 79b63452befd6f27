import { dictionary } from '../site-index/dictionary';

/** One end of a Jira link, as the issue that has it tells. */
export interface LinkEnd {
  readonly issueId: number;
  /** The issue at the other end; its id is null where Jira gives the key alone. */
  readonly other: { readonly id: number | null; readonly key: string };
  readonly typeId: string;
  /** `outward`: the outward words of the type stand at this issue ("blocks"); `inward`: at the other. */
  readonly direction: 'outward' | 'inward';
}

/**
 * The links that the issues of one segment have, of all types, as columns: one entry an end. A link between two issues of
 * the index stands at both, each of which is read and published by itself: whoever reads links counts the two as one.
 */
export interface LinkFacts {
  readonly count: number;
  readonly issueIds: Float64Array;
  /** 0: Jira gave the key alone. */
  readonly otherIds: Float64Array;
  /** The key that the other issue had when this one was read. */
  readonly otherKeys: readonly string[];
  /** Positions in `typeIds`. */
  readonly typeAt: Uint16Array;
  /** 1: outward. */
  readonly isOutward: Uint8Array;
  readonly typeIds: readonly string[];
}

/** Lays ends of links out as columns, in the order given. */
export function collectLinks(ends: readonly LinkEnd[]): LinkFacts {
  const types = dictionary();
  return {
    count: ends.length,
    issueIds: Float64Array.from(ends, ({ issueId }) => issueId),
    otherIds: Float64Array.from(ends, ({ other }) => other.id ?? 0),
    otherKeys: ends.map(({ other }) => other.key),
    typeAt: Uint16Array.from(ends, ({ typeId }) => types.positionOf(typeId)),
    isOutward: Uint8Array.from(ends, ({ direction }) => Number(direction === 'outward')),
    typeIds: types.values,
  };
}
