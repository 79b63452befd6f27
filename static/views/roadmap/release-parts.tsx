import type { ReleasePart, RoadmapItem } from '#contract/roadmap';
import { useText } from '../../messages/use-text';
import { LateMark } from '../figures/late-mark';
import { ItemName } from './item-card';
import { FinishRange } from './release-forecast';
import styles from './roadmap.module.css';

interface ReleasePartsProps {
  readonly parts: readonly ReleasePart[];
  /** Parts of items that are not on the roadmap as it is shown. */
  readonly beyond: number;
  readonly itemOf: (id: string) => RoadmapItem | undefined;
}

/** One part that does not fit: what it is, how much is open, and when that will be finished. */
function Misfit({ part, item }: { readonly part: ReleasePart; readonly item: RoadmapItem | undefined }) {
  const say = useText();
  return (
    <li>
      {item ? <ItemName item={item} /> : say('roadmap.release.loose')}
      <br />
      <span className={styles.quiet}>
        {say('roadmap.release.open', { open: part.open })} · <FinishRange finish={part.finish} />
      </span>
    </li>
  );
}

/** What of a release does not fit before its day, and what nobody can tell of. */
export function ReleaseParts({ parts, beyond, itemOf }: ReleasePartsProps) {
  const say = useText();
  const misfits = parts.filter(({ fits }) => fits === false);
  const unknown = parts.filter(({ finish }) => finish === null);
  const judged = parts.filter(({ fits }) => fits !== null);
  return (
    <>
      {misfits.length > 0 && (
        <details className={styles.parts}>
          <summary>
            <LateMark>{say('roadmap.release.misfit', { count: misfits.length })}</LateMark>
          </summary>
          <ul className={styles.itemNames}>
            {misfits.map((part) => (
              <Misfit
                key={part.itemId ?? ''}
                part={part}
                item={part.itemId === null ? undefined : itemOf(part.itemId)}
              />
            ))}
          </ul>
        </details>
      )}
      {misfits.length + unknown.length + beyond === 0 && judged.length > 0 && (
        <p className={styles.text}>{say('roadmap.release.fit')}</p>
      )}
      {unknown.length > 0 && (
        <p className={styles.quiet}>{say('roadmap.release.notBroken', { count: unknown.length })}</p>
      )}
      {beyond > 0 && <p className={styles.quiet}>{say('roadmap.release.partsBeyond', { count: beyond })}</p>}
    </>
  );
}
