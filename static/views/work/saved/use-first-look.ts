import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askedSpec, askedView } from '#contract/app-link';
import { useNavigation } from '../../navigation/navigation';
import { standardLook, type FirstLook } from '../use-work-state';
import { readSpec } from './view-link';
import { workViewsQuery } from './use-work-views';

/**
 * With what the table begins: what a link shows, else the saved view that it names, else the one that the person begins
 * with. null: saved views are on their way. Where they do not come, it is the standard.
 */
export function useFirstLook(portfolioId: string | null): FirstLook | null {
  const asked = useNavigation()?.asked;
  // Taken once: what one changes afterwards counts.
  const [linked] = useState(() => ({ spec: readSpec(asked?.(askedSpec) ?? null), viewId: asked?.(askedView) ?? null }));
  const { data, isError } = useQuery(workViewsQuery(portfolioId));
  if (linked.spec) return { spec: linked.spec, viewId: null };
  if (data === undefined) return isError ? standardLook : null;
  const wanted = linked.viewId ?? data.firstId;
  const view = data.views.find(({ viewId }) => viewId === wanted);
  return view ? { spec: view.spec, viewId: view.viewId } : standardLook;
}
