import Button from '@atlaskit/button/new';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { SHARE_PERCENT, type PointsBudget } from '#contract/site-index';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag } from '../../bridge/flag';
import { useText } from '../../messages/use-text';
import { FailureMessage } from '../failure/failure-message';
import { shareOf } from './share-text';
import styles from './site-index.module.css';

function useShare(onSaved: () => void) {
  const say = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sharePercent: number) => unwrap(call('index.budget', { sharePercent })),
    onSuccess: async ({ sharePercent }) => {
      showResultFlag('index-budget', say('admin.share.saved', { percent: sharePercent }), 'success');
      await client.invalidateQueries({ queryKey: ['index'] });
      onSaved();
    },
    onError: () => {
      showResultFlag('index-budget', say('admin.share.failed'), 'error');
    },
  });
}

/** The part of Jira's points that reading may use, to be changed. */
export function PointsShare({ points }: { readonly points: PointsBudget }) {
  const say = useText();
  const id = useId();
  /** null: nobody has written anything since it was saved. */
  const [written, setWritten] = useState<string | null>(null);
  const save = useShare(() => {
    setWritten(null);
  });
  const percent = shareOf(written ?? String(points.sharePercent));
  const failure = save.error instanceof FailureError ? save.error.failure : null;
  return (
    <form
      className={styles.share}
      onSubmit={(event) => {
        event.preventDefault();
        if (percent !== null) save.mutate(percent);
      }}
    >
      {failure && <FailureMessage failure={failure} />}
      <Label htmlFor={id}>{say('admin.share')}</Label>
      <div className={styles.shareLine}>
        <Textfield
          id={id}
          name="share"
          width="xsmall"
          inputMode="numeric"
          autoComplete="off"
          value={written ?? String(points.sharePercent)}
          isInvalid={percent === null}
          aria-describedby={`${id}-words`}
          elemAfterInput={<span className={styles.unit}>%</span>}
          onChange={({ currentTarget }) => {
            setWritten(currentTarget.value);
          }}
        />
        <Button type="submit" isDisabled={percent === null} isLoading={save.isPending}>
          {say('admin.share.save')}
        </Button>
      </div>
      <div id={`${id}-words`}>
        {percent === null ? (
          <ErrorMessage>{say('admin.share.invalid', SHARE_PERCENT)}</ErrorMessage>
        ) : (
          <HelperMessage>{say('admin.share.help')}</HelperMessage>
        )}
      </div>
    </form>
  );
}
