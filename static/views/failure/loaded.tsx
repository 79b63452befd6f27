import { useEffect, type ReactNode } from 'react';
import { FailureError } from '../../bridge/failure-error';
import { useAnnounce } from '../../ui/announce/announcer';
import { MainLandmark } from '../../ui/layout/main-landmark';
import { LoadingShape } from '../../ui/states/loading-shape';
import { FailureMessage } from './failure-message';
import styles from './failure.module.css';
import { dataToShow } from './taken-away';

interface LoadedProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  /** What comes: a `page` brings its own landmark, the others stand in one. */
  readonly shape: 'page' | 'rows' | 'lines';
  readonly loadingLabel: string;
  /** Said to screen readers when the data has come. */
  readonly loadedText: (data: T) => string;
  /** The way back from a page that could not be loaded. */
  readonly wayBack?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

function WithoutData<T>({ query, shape, loadingLabel, wayBack }: LoadedProps<T>) {
  const { error } = query;
  const Landmark = shape === 'rows' ? 'div' : MainLandmark;
  if (!(error instanceof FailureError)) {
    return (
      <Landmark>
        <LoadingShape label={loadingLabel} shape={shape} />
      </Landmark>
    );
  }
  return (
    <Landmark className={styles.place}>
      {wayBack}
      <FailureMessage
        failure={error.failure}
        headingLevel={shape === 'page' ? 'h1' : 'h2'}
        onRetry={() => {
          query.refetch();
        }}
      />
    </Landmark>
  );
}

/**
 * Loading, failed and there: three looks. Where a refresh fails, what was there stays, under the message,
 * unless the failure says that it is not for the viewer any more.
 *
 * @throws whatever is no failure with a message of its own
 */
export function Loaded<T>(props: LoadedProps<T>) {
  const { query, loadedText, children } = props;
  const { error } = query;
  const data = dataToShow(query);
  const announce = useAnnounce();
  const text = data === undefined ? null : loadedText(data);
  useEffect(() => {
    if (text !== null) announce(text);
  }, [announce, text]);
  if (error !== null && !(error instanceof FailureError)) throw error;
  if (data === undefined) return <WithoutData {...props} />;
  return (
    <>
      {error && (
        <div className={styles.place}>
          <FailureMessage failure={error.failure} onRetry={() => query.refetch()} />
        </div>
      )}
      {children(data)}
    </>
  );
}
