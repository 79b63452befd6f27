import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { addressOf, type HostLocation } from '../../bridge/host-links';

/**
 * Writes the address of a path of one of the app's pages. Where the host does not tell the page's own address, the
 * link still names the path.
 */
export function usePageAddress(page: Exclude<HostLocation, { to: 'issue' | 'search' }>): (path: string) => string {
  const { data } = useQuery({
    queryKey: ['address', page] as const,
    queryFn: () => addressOf(page),
    staleTime: Infinity,
  });
  const base = data ?? null;
  return useCallback((path) => (base === null ? `#${path}` : `${base}${path === '/' ? '' : path}`), [base]);
}
