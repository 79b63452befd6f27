import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';
import { useSayMessage, useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { useRowTabIndex } from '../../ui/treegrid/row-focus';
import { wordsOf } from '../failure/failure-words';
import type { GridRow } from './grid-row';

function Action({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  const tabIndex = useRowTabIndex();
  return (
    <Button spacing="compact" onClick={onClick} tabIndex={tabIndex}>
      {children}
    </Button>
  );
}

function SpanContent({ row }: { readonly row: GridRow }) {
  const say = useText();
  const sayMessage = useSayMessage();
  switch (row.kind) {
    case 'loading':
      return <Spinner size="small" label={say('items.loading')} />;
    case 'failed':
      return (
        <QuietNotice action={<Action onClick={row.retry}>{say('items.retry')}</Action>}>
          {say('items.failed')} {sayMessage(wordsOf(row.failure).description)}
        </QuietNotice>
      );
    case 'more':
      return (
        <QuietNotice action={<Action onClick={row.showMore}>{say('items.showMore')}</Action>}>
          {say('items.shown', { shown: row.shown, total: row.total })}
        </QuietNotice>
      );
    case 'note':
      return <QuietNotice>{sayMessage(row.text)}</QuietNotice>;
    default:
      return null;
  }
}

/** Content of lines that are no records; null for those that are. */
export function spanOf(row: GridRow): ReactNode {
  const isRecord = row.kind !== 'loading' && row.kind !== 'failed' && row.kind !== 'more' && row.kind !== 'note';
  return isRecord ? null : <SpanContent row={row} />;
}
