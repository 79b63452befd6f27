import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import type { SnapshotEventView } from '#contract/snapshot';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Loaded } from '../failure/loaded';
import { Panel } from './panel';
import { historyQuery } from './queries';
import styles from './snapshot.module.css';
import { usePersonName } from './use-person-name';

interface VersionsProps {
  readonly snapshotId: string;
  /** The version that the macro shows. */
  readonly shown: number;
  readonly onRead: (version: number) => void;
  readonly onClose: () => void;
}

function useEventText(): (event: SnapshotEventView) => string {
  const say = useText();
  const nameOf = usePersonName();
  return (event) => {
    const name = nameOf(event.by);
    if (event.action === 'published') {
      const { version, occasion } = event;
      if (occasion === '') return say('snapshot.event.published', { version, name });
      return say('snapshot.event.publishedOn', { version, name, occasion });
    }
    const { version, reason } = event;
    if (version === null) return say('snapshot.event.allWithdrawn', { name, reason });
    return say('snapshot.event.withdrawn', { version, name, reason });
  };
}

/** Everything that was done, newest first, and the way to what can still be read. */
export function VersionsPanel({ snapshotId, shown, onRead, onClose }: VersionsProps) {
  const say = useText();
  const { moment } = useFormats();
  const textOf = useEventText();
  const query = useQuery(historyQuery(snapshotId));
  return (
    <Panel title={say('snapshot.versions')} onClose={onClose}>
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('snapshot.loading')}
        loadedText={() => say('snapshot.loaded')}
      >
        {({ events }) => (
          <ol className={styles.events} aria-label={say('snapshot.versions')}>
            {events.map((event) => (
              <li key={event.revision} className={styles.event}>
                <span>{textOf(event)}</span>
                <span className={styles.quiet}>{moment(event.at)}</span>
                {event.action === 'published' && event.version === shown && (
                  <span className={styles.quiet}>{say('snapshot.shown')}</span>
                )}
                {event.action === 'published' && event.isReadable && event.version !== shown && (
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    aria-label={say('snapshot.readVersion', { version: event.version })}
                    onClick={() => onRead(event.version)}
                  >
                    {say('snapshot.read')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  );
}
