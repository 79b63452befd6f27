import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Instant } from '#domain/units';
import { FailureError, type CallFailure } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { FailureMessage } from '../failure/failure-message';
import { Loaded } from '../failure/loaded';
import { dataToShow } from '../failure/taken-away';
import { DataAge } from '../site-index/data-age';
import { FailedMacro, headingBelow } from './failed-macro';
import styles from './macro.module.css';
import { forget, type Question } from './question';
import { sharedQuery } from './shared-query';
import { useReady } from './use-ready';

interface LiveMacroProps<T> {
  readonly question: Question<T>;
  /** As its author wrote it; '': he did not. */
  readonly title: string;
  readonly loadingLabel: string;
  /** Said to screen readers when the answer has come. */
  readonly loadedText: (answer: T) => string;
  /** Where a failure has words of its own here; null: it has the usual ones. */
  readonly explain?: (failure: CallFailure) => string | null;
  /** @param mark the age of what is shown, and how to have it anew */
  readonly children: (answer: T, mark: ReactNode) => ReactNode;
}

function Refusal({ text }: { readonly text: string }) {
  return (
    <div role="alert">
      <SectionMessage appearance="warning">{text}</SectionMessage>
    </div>
  );
}

/** What a macro shows to whoever reads the page, now. */
export function LiveMacro<T extends { readonly readAt: Instant | null }>(props: LiveMacroProps<T>) {
  const { question, title, loadingLabel, loadedText, explain, children } = props;
  const say = useText();
  const query = useQuery(sharedQuery(question));
  useReady(!query.isPending);
  const refresh = () => {
    forget(question);
    void query.refetch();
  };
  const age = (readAt: Instant | null) => (
    <>
      <DataAge asOf={readAt} />
      <span className={`${styles.refresh} ${styles.screenOnly}`}>
        <Button appearance="subtle" spacing="compact" isLoading={query.isRefetching} onClick={refresh}>
          {say('macro.refresh')}
        </Button>
      </span>
    </>
  );
  const failure = query.error instanceof FailureError ? query.error.failure : null;
  const own = failure && (failure.code === 'not-found' ? say('macro.gone') : (explain?.(failure) ?? null));
  if (failure && (own !== null || dataToShow(query) === undefined)) {
    return (
      <FailedMacro title={title}>
        {own === null ? (
          <FailureMessage failure={failure} headingLevel={headingBelow(title)} onRetry={() => void query.refetch()} />
        ) : (
          <Refusal text={own} />
        )}
      </FailedMacro>
    );
  }
  return (
    <Loaded query={query} shape="rows" loadingLabel={loadingLabel} loadedText={loadedText}>
      {(answer) => children(answer, age(answer.readAt))}
    </Loaded>
  );
}
