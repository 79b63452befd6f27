import { useCallback, useMemo, useRef, useState } from 'react';
import { z } from 'zod/mini';
import type { Day } from '#domain/units';
import { useKeptState } from '../../navigation/kept-state';
import { usePageContext } from '../../navigation/navigation';
import { nothingProposed, type Proposal } from './proposal';

/** What somebody plans on one timeline, as long as it is not in Jira, and what he could undo. */
export interface KeptPlan {
  readonly isPlanning: boolean;
  readonly proposal: Proposal;
  readonly undoable: Proposal;
}

const nothing: KeptPlan = { isPlanning: false, proposal: nothingProposed, undoable: nothingProposed };

const day = z.nullable(
  z.pipe(
    z.int(),
    z.transform((value) => value as Day),
  ),
);
const days = z.object({ start: day, due: day });
const fieldId = z.nullable(z.string());
const fields = z.optional(z.object({ start: fieldId, due: fieldId }));
const changes = z.array(z.tuple([z.string(), z.object({ before: days, after: days, fields })]));
const stored = z.object({ isPlanning: z.boolean(), proposal: changes, undoable: changes });

/** Browsers may refuse storage to a page in a frame: then a plan lives as long as the page. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function readPlan(key: string): KeptPlan {
  try {
    const { isPlanning, proposal, undoable } = stored.parse(JSON.parse(storage()?.getItem(key) ?? ''));
    return { isPlanning, proposal: new Map(proposal), undoable: new Map(undoable) };
  } catch {
    // Nothing was kept, or by another version of the page.
    return nothing;
  }
}

function storePlan(key: string, { isPlanning, proposal, undoable }: KeptPlan): void {
  try {
    storage()?.setItem(key, JSON.stringify({ isPlanning, proposal: [...proposal], undoable: [...undoable] }));
  } catch {
    // Full: the plan is still there while the page is.
  }
}

/** A plan of one person for one portfolio, which survives a reload of the page. */
export function useKeptPlan(portfolioId: string | null) {
  const { accountId } = usePageContext();
  const key = `altitude/plan/${accountId}/${portfolioId ?? ''}`;
  const [first] = useState(() => readPlan(key));
  const [plan, keep] = useKeptState(key, first);
  // Writing to Jira takes its time and changes the plan step by step.
  const latest = useRef(plan);
  const update = useCallback(
    (change: (before: KeptPlan) => Partial<KeptPlan>): void => {
      latest.current = { ...latest.current, ...change(latest.current) };
      storePlan(key, latest.current);
      keep(latest.current);
    },
    [key, keep],
  );
  return useMemo(() => ({ plan, update }), [plan, update]);
}
