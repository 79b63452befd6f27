import type { SnapshotContent } from '#contract/snapshot';
import { useText } from '../../messages/use-text';
import { CompareReport } from './compare-report';
import { CompareRoadmap } from './compare-roadmap';
import { Panel } from './panel';
import styles from './snapshot.module.css';

interface CompareProps {
  readonly content: SnapshotContent;
  readonly onClose: () => void;
}

/** What is frozen beside what the reader may see of the same now. */
export function ComparePanel({ content, onClose }: CompareProps) {
  const say = useText();
  return (
    <Panel title={say('snapshot.compare.title')} onClose={onClose}>
      <p className={styles.quiet}>{say('snapshot.compare.own')}</p>
      {content.kind === 'report' ? <CompareReport frozen={content} /> : <CompareRoadmap frozen={content} />}
    </Panel>
  );
}
