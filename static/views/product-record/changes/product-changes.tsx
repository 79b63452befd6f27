import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProductFieldChange } from '#contract/product-changes';
import type { ProductRecordView } from '#contract/product-record';
import { ChangeList, UndoButton, useChangeWording, type Named } from '../../record/changes/change-list';
import { productChangesQuery } from '../queries';
import { useUndoProduct } from '../use-product-actions';
import { productLinesOf } from './product-change-lines';

/** Whoever is named by a change of a field. */
function namedIn(change: ProductFieldChange): readonly Named[] {
  switch (change.field) {
    case 'owner':
      return [change.from, change.to].map((accountId) => ({ kind: 'person', accountId }));
    case 'editors':
    case 'viewers':
      return [...change.added, ...change.removed];
    case 'stakeholders':
      return [...change.added, ...change.removed, ...change.changed.flatMap(({ from, to }) => [from, to])].map(
        ({ who }) => who,
      );
    default:
      return [];
  }
}

interface UndoProps {
  readonly product: string;
  readonly name: string;
  readonly version: number;
}

function Undo({ product, name, version }: UndoProps) {
  const undo = useUndoProduct({ product, name });
  return <UndoButton isRunning={undo.isRunning} onUndo={() => undo.run(version)} />;
}

/** Who changed what of a product. */
export function ProductChanges({ seen }: { readonly seen: ProductRecordView }) {
  const { product, record } = seen;
  const query = useInfiniteQuery(productChangesQuery(product));
  const pages = useMemo(() => query.data?.pages.map(({ changes }) => changes) ?? [], [query.data]);
  const wording = useChangeWording(pages, namedIn);
  return (
    <ChangeList
      query={query}
      changes={pages.flat()}
      linesOf={({ fields }) => fields.flatMap((field) => productLinesOf(field, wording))}
      personName={wording.personName}
      undo={(version) => <Undo product={product} name={record?.name ?? ''} version={version} />}
    />
  );
}
