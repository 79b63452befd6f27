import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatedDays } from '#domain/schedule/stated-days';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { propose, takeBack, undoOf, type Proposal } from './proposal';
import type { Planning } from './use-planning';
import type { WriteProgress } from '../../writing/write-in-parts';
import { writePlan, type WriteReport } from './write-plan';

/** The app reads what was written within half a minute; then the page reads it anew. */
const READ_AGAIN_MS = [20_000, 45_000, 90_000];

export type WritingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly progress: WriteProgress }
  | { readonly kind: 'ended'; readonly report: WriteReport; readonly isUndo: boolean };

/** Writing a proposal to Jira, and undoing what was written: once at a time. */
export function useWriting({ proposal, undoable, update, fresh, setFresh }: Planning) {
  const say = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [state, setState] = useState<WritingState>({ kind: 'idle' });

  const readAgain = (): void => {
    for (const [at, delay] of READ_AGAIN_MS.entries())
      setTimeout(() => {
        if (at === READ_AGAIN_MS.length - 1) setFresh(new Map());
        for (const name of ['timeline', 'dependencies']) void client.invalidateQueries({ queryKey: [name] });
      }, delay);
  };

  const run = async (changes: Proposal, isUndo: boolean): Promise<void> => {
    const shown = new Map<string, StatedDays>(fresh);
    const onWritten = (written: Proposal): void => {
      for (const [key, { after }] of written) shown.set(key, after);
      setFresh(new Map(shown));
      update((before) => (isUndo ? { undoable: takeBack(before.undoable, written.keys()) } : kept(before, written)));
    };
    const onProgress = (progress: WriteProgress): void => setState({ kind: 'writing', progress });
    const report = await writePlan(changes, { restores: isUndo, onProgress, onWritten });
    setState({ kind: 'ended', report, isUndo });
    announce(say(isUndo ? 'planning.undone' : 'planning.written', { count: report.written }));
    if (report.refused.size > 0) announce(say('planning.refused', { count: report.refused.size }));
    if (report.written > 0) readAgain();
  };

  return {
    state,
    apply: () => void run(proposal, false),
    undo: () => void run(undoOf(undoable), true),
    forget: () => setState({ kind: 'idle' }),
  };
}

/** What is written is no proposal any more, and can be undone as far as to what stood there first. */
function kept({ proposal, undoable }: Pick<Planning, 'proposal' | 'undoable'>, written: Proposal) {
  const undo = [...written].reduce((before, [key, { before: stated, after, fields }]) => {
    const next = propose(before, key, stated, after);
    const change = next.get(key);
    // Days are put back to where the first of them stood.
    return change ? new Map(next).set(key, { ...change, fields: before.get(key)?.fields ?? fields }) : next;
  }, undoable);
  return { proposal: takeBack(proposal, written.keys()), undoable: undo };
}

export type Writing = ReturnType<typeof useWriting>;
