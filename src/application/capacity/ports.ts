import type { Instant } from '#domain/units';

export type SetupKind = 'settings' | 'calendar' | 'team' | 'person';

/** One version of what people said about capacity. The body has been checked by the contract; null: it was removed. */
export interface SetupVersion {
  readonly kind: SetupKind;
  readonly id: string;
  /** From 1, one more each time. */
  readonly version: number;
  readonly body: string | null;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

export interface SetupStore {
  /** The newest version of everything, removed ones among them. */
  newest(): Promise<readonly SetupVersion[]>;
  /** All of them or none. @returns false: one of these versions is there already, so none was added */
  add(versions: readonly SetupVersion[]): Promise<boolean>;
}
