import { z } from 'zod/mini';
import type { MacroChoice } from './macro-choice';

/** Whether a macro shows what its reader may see now, or what somebody published. */
export type MacroMode =
  | { readonly is: 'live' }
  | { readonly is: 'frozen'; readonly snapshotId: string }
  /** It is to show something published, and does not say what. */
  | { readonly is: 'broken' };

const kept = z.object({ mode: z.optional(z.string()), snapshotId: z.optional(z.string()) });
/** As calls take it. */
const isSnapshot = (id: string): boolean => z.safeParse(z.uuid(), id).success;

/** Macros that say nothing of it are live: all were, once. */
export function modeOf({ config }: Pick<MacroChoice, 'config'>): MacroMode {
  const known = kept.safeParse(config);
  if (!known.success || known.data.mode !== 'frozen') return { is: 'live' };
  const { snapshotId = '' } = known.data;
  return isSnapshot(snapshotId) ? { is: 'frozen', snapshotId: snapshotId.toLowerCase() } : { is: 'broken' };
}

/** What Confluence is to keep of a macro that shows this snapshot. */
export const frozenConfig = <C extends object>(config: C, snapshotId: string) => ({
  ...config,
  mode: 'frozen',
  snapshotId,
});
