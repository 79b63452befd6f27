import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useEffect, useState } from 'react';
import styles from './states.module.css';

/** Answers faster than this show no skeleton at all, which would only flicker. */
const patienceMilliseconds = 100;

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
  const [isNoticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setNoticeable(true);
    }, patienceMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div role="status" aria-busy="true" className={shape === 'page' ? styles.loadingPage : undefined}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {isNoticeable && <Bones shape={shape} />}
    </div>
  );
}
