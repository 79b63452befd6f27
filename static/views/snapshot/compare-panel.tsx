import type { LiveBeside as LiveBesideAnswer, ShownVersion, SnapshotContent } from '#contract/snapshot';
import { useText } from '../../messages/use-text';
import { CompareReport } from './compare-report';
import { CompareRoadmap } from './compare-roadmap';
import { LiveBeside } from './live-beside';
import { Panel } from './panel';
import styles from './snapshot.module.css';

interface CompareProps {
  readonly snapshotId: string;
  readonly shown: Extract<ShownVersion, { state: 'published' }>;
  readonly onClose: () => void;
}

function Differences({ frozen, beside }: { readonly frozen: SnapshotContent; readonly beside: LiveBesideAnswer }) {
  const { content: live, formerly } = beside;
  if (frozen.kind === 'report')
    return live.kind === 'report' && <CompareReport frozen={frozen} live={live} formerly={formerly} />;
  return live.kind === 'roadmap' && <CompareRoadmap frozen={frozen} live={live} />;
}

/** What is frozen beside what the reader may see of the same now. */
export function ComparePanel({ snapshotId, shown: { version, content }, onClose }: CompareProps) {
  const say = useText();
  return (
    <Panel title={say('snapshot.compare.title')} onClose={onClose}>
      <p className={styles.quiet}>{say('snapshot.compare.own')}</p>
      <LiveBeside snapshotId={snapshotId} version={version}>
        {(beside) => <Differences frozen={content} beside={beside} />}
      </LiveBeside>
    </Panel>
  );
}
