import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { IndexState, ReadingProgress } from '#contract/site-index';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { amountWords, leftWords } from './progress-words';
import styles from './site-index.module.css';
import { useIndexWatch } from './use-index-watch';

function Notice({
  title,
  appearance,
  children,
}: {
  readonly title: string;
  readonly appearance: 'information' | 'warning';
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.notice}>
      <SectionMessage appearance={appearance} title={title} headingLevel="h2">
        {children}
      </SectionMessage>
    </div>
  );
}

interface BuildingProps {
  readonly index: IndexState;
  readonly progress: ReadingProgress | null;
}

function Building({ index, progress }: BuildingProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const { projectsReady, projectsTotal } = index;
  const amount = progress && amountWords(progress);
  return (
    <Notice title={say('index.building')} appearance="information">
      <p className={styles.text}>{say('index.building.progress', { ready: projectsReady, total: projectsTotal })}</p>
      <ProgressBar
        ariaLabel={say('index.building.bar')}
        value={projectsTotal === 0 ? 0 : projectsReady / projectsTotal}
        isIndeterminate={projectsTotal === 0}
      />
      {progress && (
        <p className={styles.underBar}>
          {amount && `${sayMessage(amount)} `}
          {index.isPaused ? say('admin.paused.short') : sayMessage(leftWords(progress, formats.time))}
        </p>
      )}
    </Notice>
  );
}

/** What the reading of the site means for this view; nothing once it is complete. */
export function IndexNotice({ index }: { readonly index: IndexState }) {
  const say = useText();
  const newest = useIndexWatch(index);
  switch (newest.state) {
    case 'building':
      return <Building index={newest} progress={newest.progress} />;
    case 'empty':
      return (
        <Notice title={say('index.empty')} appearance="information">
          <p className={styles.text}>{say('index.empty.description')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice title={say('index.failed')} appearance="warning">
          <p className={styles.text}>{say('index.failed.description')}</p>
        </Notice>
      );
    case 'ready':
      return null;
  }
}
