import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FieldChoices, FieldsSaved, FieldsView } from '#contract/field-mapping';
import { isSameChoice } from '#domain/field-mapping/field-mapping';
import { call, unwrap } from '../../bridge/call';
import { useKeptState } from '../navigation/kept-state';
import { fieldsQuery } from './queries';

/** Choices that are not saved, and the version that they were made on. */
interface Kept {
  readonly version: number;
  readonly choices: FieldChoices;
}

/** What the administrator is about to save. It outlives the tab, and whatever is saved by others meanwhile. */
export function useDraft(view: FieldsView) {
  const client = useQueryClient();
  const [kept, keep] = useKeptState<Kept | null>('field-choices', null);
  const save = useMutation({
    mutationFn: (request: Kept) => unwrap(call('fields.save', request)),
    onSuccess: (answer: FieldsSaved) => {
      // It is asked again by itself as long as anything is being read.
      client.setQueryData(fieldsQuery().queryKey, answer.view);
      if (answer.outcome === 'saved') keep(null);
    },
  });
  const { reset } = save;
  const choices = kept?.choices ?? view.choices;
  const change = useCallback(
    (next: FieldChoices) => {
      reset();
      keep(isSameChoice(next, view.choices) ? null : { version: kept?.version ?? view.version, choices: next });
    },
    [keep, kept, reset, view],
  );
  const discard = useCallback(() => {
    reset();
    keep(null);
  }, [keep, reset]);
  const submit = (version: number) => {
    save.mutate({ version, choices });
  };
  return { choices, isChanged: kept !== null, version: kept?.version ?? view.version, change, discard, submit, save };
}

export type Draft = ReturnType<typeof useDraft>;
