import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useLayoutEffect, useState } from 'react';
import { useAsLoading } from './loading-now';
import styles from './states.module.css';

/** Answers faster than this show no skeleton at all, which would only flicker. With a frame to draw it is a tenth of a second. */
const patienceMilliseconds = 75;
/** What takes the place of another shape within this time goes on with its waiting. */
const sameWaitMilliseconds = 50;

/**
 * The latest wait, by the clock of the page. A person waits once, although code, page and answer are waited for one after
 * another, each with a shape of its own.
 */
let latest = { since: -Infinity, until: -Infinity };

/** Whether waiting has become noticeable. */
function useNoticeable(): boolean {
  const [isNoticeable, setNoticeable] = useState(false);
  useLayoutEffect(() => {
    const now = performance.now();
    const since = now - latest.until < sameWaitMilliseconds ? latest.since : now;
    const left = since + patienceMilliseconds - now;
    const show = () => setNoticeable(true);
    if (left <= 0) show();
    const timer = setTimeout(show, left);
    return () => {
      clearTimeout(timer);
      latest = { since, until: performance.now() };
    };
  }, []);
  return isNoticeable;
}

interface LoadingShapeProps {
  readonly label: string;
  /** What comes: a whole page with figures and a table, rows only, or a few lines of a panel. */
  readonly shape: 'page' | 'rows' | 'lines';
}

const rowsOf = { page: 8, rows: 5, lines: 3 } as const;

function Bones({ shape }: Pick<LoadingShapeProps, 'shape'>) {
  const height = shape === 'lines' ? '1rem' : '2rem';
  return (
    <div className={styles.bones} aria-hidden="true">
      {shape === 'page' && (
        <>
          <Skeleton width="40%" height="1.5rem" isShimmering />
          <div className={styles.boneRow}>
            {[1, 2, 3, 4, 5].map((key) => (
              <Skeleton key={key} width="100%" height="4rem" isShimmering />
            ))}
          </div>
        </>
      )}
      {Array.from({ length: rowsOf[shape] }, (_, row) => (
        <Skeleton key={row} width={shape === 'lines' && row === 2 ? '60%' : '100%'} height={height} isShimmering />
      ))}
    </div>
  );
}

/** The shape of what comes, once waiting has become noticeable. */
export function LoadingShape({ label, shape }: LoadingShapeProps) {
  const isNoticeable = useNoticeable();
  useAsLoading();
  return (
    <div role="status" aria-busy="true" className={shape === 'page' ? styles.loadingPage : undefined}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {isNoticeable && <Bones shape={shape} />}
    </div>
  );
}
