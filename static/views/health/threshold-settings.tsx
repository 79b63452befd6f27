import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HealthCheck, SaveThresholdsRequest, Threshold, ThresholdsView } from '#contract/health';
import { defaultThresholds, healthChecks, mostOf } from '#domain/health/thresholds';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag } from '../../bridge/flag';
import { useText, type Say } from '../../messages/use-text';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { FailureMessage } from '../failure/failure-message';
import styles from './health.module.css';
import { thresholdsQuery } from './queries';
import { draftOf, invalidIn, isChanged, thresholdsOf, type ThresholdDraft } from './threshold-draft';

interface Editing {
  readonly draft: ThresholdDraft;
  readonly onType: (check: HealthCheck, end: keyof Threshold, written: string) => void;
}

function Input({
  check,
  end,
  draft,
  onType,
}: Editing & { readonly check: HealthCheck; readonly end: keyof Threshold }) {
  const say = useText();
  return (
    <div className={styles.field}>
      <Textfield
        aria-label={say(`thresholds.field.${end}`, { rule: say(`health.check.${check}`) })}
        value={draft[check][end]}
        isInvalid={invalidIn(draft).includes(check)}
        isCompact
        autoComplete="off"
        inputMode="numeric"
        onChange={({ currentTarget }) => onType(check, end, currentTarget.value)}
      />
    </div>
  );
}

function columnsOf(say: Say, editing: Editing): FlatColumn<HealthCheck>[] {
  return [
    { id: 'rule', title: say('thresholds.column.rule'), cell: (check) => say(`health.check.${check}`) },
    {
      id: 'attention',
      title: say('health.state.attention'),
      cell: (check) => <Input check={check} end="attention" {...editing} />,
    },
    {
      id: 'danger',
      title: say('health.state.danger'),
      cell: (check) => <Input check={check} end="danger" {...editing} />,
    },
    { id: 'unit', title: say('thresholds.column.unit'), cell: (check) => say(`thresholds.unit.${check}`) },
  ];
}

function useSave(onSaved: (view: ThresholdsView) => void) {
  const say = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: SaveThresholdsRequest) => unwrap(call('health.saveThresholds', request)),
    onSuccess: (view) => {
      client.setQueryData(thresholdsQuery().queryKey, view);
      onSaved(view);
      showResultFlag('thresholds', say('thresholds.saved'), 'success');
    },
    onError: () => {
      showResultFlag('thresholds', say('thresholds.saveFailed'), 'error');
    },
  });
}

/** Two numbers for each rule, typed as text. */
export function ThresholdSettings({ view }: { readonly view: ThresholdsView }) {
  const say = useText();
  const [draft, setDraft] = useState(() => draftOf(view.thresholds));
  const save = useSave(({ thresholds }) => {
    setDraft(draftOf(thresholds));
  });
  const onType: Editing['onType'] = (check, end, written) => {
    setDraft((before) => ({ ...before, [check]: { ...before[check], [end]: written } }));
  };
  const thresholds = thresholdsOf(draft);
  const isUnsaved = isChanged(draft, view.thresholds);
  const failure = save.error instanceof FailureError ? save.error.failure : null;
  return (
    <>
      {failure && <FailureMessage failure={failure} />}
      <FlatTable
        label={say('thresholds.section')}
        columns={columnsOf(say, { draft, onType })}
        items={healthChecks}
        keyOf={(check) => check}
      />
      <div role="alert">
        {invalidIn(draft).map((check) => (
          <p key={check} className={styles.invalid}>
            {say('thresholds.invalid', { rule: say(`health.check.${check}`), most: mostOf(check) })}
          </p>
        ))}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          isDisabled={thresholds === null || !isUnsaved}
          isLoading={save.isPending}
          onClick={() => {
            if (thresholds) save.mutate({ version: view.version, thresholds });
          }}
        >
          {say('thresholds.save')}
        </Button>
        <Button appearance="subtle" isDisabled={!isUnsaved} onClick={() => setDraft(draftOf(view.thresholds))}>
          {say('thresholds.discard')}
        </Button>
        <Button appearance="subtle" onClick={() => setDraft(draftOf(defaultThresholds))}>
          {say('thresholds.reset')}
        </Button>
      </div>
    </>
  );
}
