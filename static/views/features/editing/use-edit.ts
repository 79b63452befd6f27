import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import type { WriteProgress } from '../../writing/write-in-parts';
import { READ_AGAIN_MS } from '../ranking/use-rank-writing';
import { writeEdit, type Edit, type EditReport } from './edits';

export type EditState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly progress: WriteProgress }
  | { readonly kind: 'ended'; readonly report: EditReport; readonly edit: Edit };

/** Writing one edit of many epics: once at a time. */
export function useEdit() {
  const say = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [state, setState] = useState<EditState>({ kind: 'idle' });
  const apply = async (edit: Edit): Promise<void> => {
    const report = await writeEdit(edit, (progress) => setState({ kind: 'writing', progress }));
    setState({ kind: 'ended', report, edit });
    announce(say('planning.written', { count: report.written }));
    if (report.refused.size > 0) announce(say('features.edit.refused', { count: report.refused.size }));
    for (const delay of READ_AGAIN_MS)
      setTimeout(() => void client.invalidateQueries({ queryKey: ['features'] }), delay);
  };
  return { state, apply: (edit: Edit) => void apply(edit) };
}
