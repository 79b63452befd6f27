import type { ReleasePart, RoadmapItem } from '#contract/roadmap';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { LateMark } from '../figures/late-mark';
import { ItemName } from './item-card';
import { FinishRange } from './release-forecast';
import styles from './roadmap.module.css';

interface ReleasePartsProps {
  readonly parts: readonly ReleasePart[];
  readonly itemOf: (id: string) => RoadmapItem | undefined;
}

/** What of a release does not fit before its day, and what nobody can tell of. */
export function ReleaseParts({ parts, itemOf }: ReleasePartsProps) {
  const say = useText();
  const { number } = useFormats();
  const misfits = parts.filter(({ fits }) => fits === false);
  const unknown = parts.filter(({ finish }) => finish === null);
  const judged = parts.filter(({ fits }) => fits !== null);
  const columns: FlatColumn<ReleasePart>[] = [
    {
      id: 'item',
      title: say('roadmap.release.misfit.item'),
      cell: ({ itemId }) => {
        const item = itemId === null ? undefined : itemOf(itemId);
        return item ? <ItemName item={item} /> : say('roadmap.release.loose');
      },
    },
    { id: 'open', title: say('roadmap.release.misfit.open'), align: 'number', cell: ({ open }) => number(open) },
    {
      id: 'confident',
      title: say('roadmap.release.forecast'),
      cell: ({ finish }) => <FinishRange finish={finish} />,
    },
  ];
  return (
    <>
      {misfits.length > 0 && (
        <details className={styles.parts}>
          <summary>
            <LateMark>{say('roadmap.release.misfit', { count: misfits.length })}</LateMark>
          </summary>
          <FlatTable
            label={say('roadmap.release.misfit.item')}
            columns={columns}
            items={misfits}
            keyOf={({ itemId }) => itemId ?? ''}
          />
        </details>
      )}
      {misfits.length === 0 && judged.length > 0 && <p className={styles.text}>{say('roadmap.release.fit')}</p>}
      {unknown.length > 0 && (
        <p className={styles.quiet}>{say('roadmap.release.notBroken', { count: unknown.length })}</p>
      )}
    </>
  );
}
