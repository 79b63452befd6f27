import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { IndexState, IndexWatch } from '#contract/site-index';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { indexStateQuery } from './queries';

const isMoving = ({ state }: IndexState): boolean => state === 'building' || state === 'empty';

/** What makes the views out of date: another project is there, or the reading began or ended. */
const stepOf = ({ state, projectsReady, projectsFailed }: IndexState): string =>
  [state, projectsReady, projectsFailed].join('/');

/** Queries that a reading does not change, or that ask by themselves. */
const untouched: ReadonlySet<unknown> = new Set(['index', 'people', 'address']);

/**
 * The newest state of the index. While the site is being read it is asked again and again, and whenever a project is
 * there, the views are read anew.
 */
export function useIndexWatch(ofView: IndexState): IndexWatch {
  const client = useQueryClient();
  const announce = useAnnounce();
  const say = useText();
  const { data } = useQuery({ ...indexStateQuery(), enabled: isMoving(ofView) });
  const newest = isMoving(ofView) && data ? data : { ...ofView, progress: null };
  const seen = useRef(stepOf(ofView));
  const step = stepOf(newest);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    if (newest.state === 'ready') announce(say('index.built'));
    void client.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(queryKey[0]) });
  }, [announce, client, newest.state, say, step]);
  return newest;
}
