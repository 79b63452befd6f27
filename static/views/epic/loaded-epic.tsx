import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EpicView } from '#contract/epic';
import { useText } from '../../messages/use-text';
import { Loaded } from '../failure/loaded';
import { epicQuery } from './queries';

interface LoadedEpicProps {
  readonly issueKey: string;
  readonly children: (view: EpicView) => ReactNode;
}

/** The present state of one issue for a small frame, with its loading and its failure. */
export function LoadedEpic({ issueKey, children }: LoadedEpicProps) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(epicQuery(issueKey, null, null))}
      shape="lines"
      loadingLabel={say('epic.loading')}
      loadedText={() => say('epic.loaded', { key: issueKey })}
    >
      {children}
    </Loaded>
  );
}
