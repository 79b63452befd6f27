import { createContext, useContext } from 'react';
import type { Health } from '#contract/health';
import type { HealthOverride } from '#contract/health-override';
import type { Instant } from '#domain/units';
import type { FigureGround } from '../figures/opened-figure';

/** What health is of, and how it stands. */
export interface OpenedHealth {
  readonly ground: FigureGround;
  readonly health: Health;
  /** Set by hand and in force. */
  readonly overrides: readonly HealthOverride[];
  /** When what it is computed from was read; null: not known. */
  readonly readAt: Instant | null;
}

/** Opens the rules behind health. */
export const HealthOpener = createContext<((opened: OpenedHealth) => void) | null>(null);

export const useHealthOpener = () => useContext(HealthOpener);
