import type { QueryClient } from '@tanstack/react-query';
import type { RecordHead } from '#contract/portfolio-record';
import { call, unwrap } from '../../bridge/call';
import { showResultFlag } from '../../bridge/flag';
import { useText } from '../../messages/use-text';
import { useNavigation } from '../navigation/navigation';
import { useToldAction } from '../record/use-told-action';
import { recordsKey } from './queries';

/** After a change of a portfolio nothing that was known of portfolios, or of what is in them, counts any more. */
export function forgetRecords(client: QueryClient): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: recordsKey }),
    client.invalidateQueries({ queryKey: ['portfolio'] }),
    client.invalidateQueries({ queryKey: ['portfolio-items'] }),
  ]);
}

type Head = Pick<RecordHead, 'portfolioId' | 'version' | 'name'>;

interface Action<Input, Output> {
  readonly portfolioId: string;
  readonly run: (input: Input) => Promise<Output>;
  readonly done: (input: Input) => string;
  readonly then?: (output: Output) => void;
}

function useAction<Input, Output>({ portfolioId, run, done, ...rest }: Action<Input, Output>) {
  const flag = `record-${portfolioId}`;
  const tell = (input: Input) => showResultFlag(flag, done(input), 'success');
  return useToldAction({ ...rest, flag, run, done: tell, forget: forgetRecords });
}

export function useArchive({ portfolioId, version, name }: Head) {
  const say = useText();
  return useAction({
    portfolioId,
    run: (isArchived: boolean) => unwrap(call('portfolio-record.archive', { portfolioId, version, isArchived })),
    done: (isArchived) => say(isArchived ? 'record.archived' : 'record.restored', { name }),
  });
}

/** Copies the portfolio and goes on in the settings of the copy. */
export function useCopy({ portfolioId, name }: Head) {
  const say = useText();
  const navigation = useNavigation();
  const copyName = say('record.copyName', { name });
  return useAction({
    portfolioId,
    run: () => unwrap(call('portfolio-record.copy', { portfolioId, name: copyName })),
    done: () => say('record.copied', { name: copyName }),
    then: (copy) => navigation?.go({ page: 'portfolio', portfolioId: copy.portfolioId, tab: 'settings' }),
  });
}

/** Undoes the newest change. */
export function useUndo({ portfolioId, version, name }: Head) {
  const say = useText();
  return useAction({
    portfolioId,
    run: () => unwrap(call('portfolio-record.undo', { portfolioId, version })),
    done: () => say('record.undone', { name }),
  });
}

export function useRefresh({ portfolioId, name }: Head) {
  const say = useText();
  return useAction({
    portfolioId,
    run: () => unwrap(call('portfolio-record.refresh', { portfolioId })),
    done: () => say('record.refreshing', { name }),
  });
}
