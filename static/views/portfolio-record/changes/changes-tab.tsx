import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RecordView } from '#contract/portfolio-record';
import type { FieldChange } from '#contract/record-changes';
import { ChangeList, UndoButton, useChangeWording, type Named } from '../../record/changes/change-list';
import { recordChangesQuery } from '../queries';
import { useUndo } from '../use-record-actions';
import { linesOf } from './change-lines';
import { OverrideLines } from './override-lines';

/** Whoever is named by a change of a field. */
function namedIn(change: FieldChange): readonly Named[] {
  switch (change.field) {
    case 'owner':
      return [change.from, change.to].map((accountId) => ({ kind: 'person', accountId }));
    case 'sponsors':
    case 'editors':
    case 'viewers':
    case 'money-viewers':
      return [...change.added, ...change.removed];
    default:
      return [];
  }
}

function Undo({ record, version }: { readonly record: RecordView; readonly version: number }) {
  const undo = useUndo({ ...record, version });
  return <UndoButton isRunning={undo.isRunning} onUndo={() => undo.run()} />;
}

/** Who changed what of a portfolio, among it what was set by hand of health. */
export function ChangesTab({ record }: { readonly record: RecordView }) {
  const query = useInfiniteQuery(recordChangesQuery(record.portfolioId));
  const pages = useMemo(() => query.data?.pages.map(({ changes }) => changes) ?? [], [query.data]);
  const overrides = query.data?.pages.flatMap((page) => page.overrides) ?? [];
  const wording = useChangeWording(pages, namedIn);
  return (
    <ChangeList
      query={query}
      changes={pages.flat()}
      linesOf={({ fields }) => fields.flatMap((field) => linesOf(field, wording))}
      personName={wording.personName}
      undo={(version) => <Undo record={record} version={version} />}
      before={(change, later) => (
        <OverrideLines overrides={overrides.filter((one) => one.at >= change.at && one.at < (later?.at ?? Infinity))} />
      )}
    />
  );
}
