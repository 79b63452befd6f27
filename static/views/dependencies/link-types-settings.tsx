import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DependencyTypesView, LinkTypeRow, SaveDependencyTypesRequest } from '#contract/dependency-types';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag } from '../../bridge/flag';
import { useText, type Say } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { FailureMessage } from '../failure/failure-message';
import { Loaded } from '../failure/loaded';
import styles from './dependencies.module.css';
import { dependencyTypesQuery } from './queries';
import { FirstCell, KindCell, LagCell, TypeName, type TypeCellProps } from './type-cells';
import { requestOf, type Choice, type Draft } from './type-draft';

const noChanges: Draft = new Map();

function columnsOf(say: Say, props: Omit<TypeCellProps, 'type'>): FlatColumn<LinkTypeRow>[] {
  return [
    {
      id: 'type',
      title: say('dependencies.types.column.type'),
      cell: (type) => <TypeName type={type} {...props} />,
    },
    {
      id: 'kind',
      title: say('dependencies.types.column.kind'),
      cell: (type) => <KindCell type={type} {...props} />,
    },
    {
      id: 'first',
      title: say('dependencies.types.column.first'),
      cell: (type) => <FirstCell type={type} {...props} />,
    },
    { id: 'lag', title: say('dependencies.types.column.lag'), cell: (type) => <LagCell type={type} {...props} /> },
  ];
}

function useSave(onSaved: () => void) {
  const say = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: SaveDependencyTypesRequest) => unwrap(call('dependencies.saveTypes', request)),
    onSuccess: (view) => {
      client.setQueryData(dependencyTypesQuery().queryKey, view);
      onSaved();
      showResultFlag('dependency-types', say('dependencies.types.saved'), 'success');
      return client.invalidateQueries({ queryKey: ['dependencies', 'issue'] });
    },
    onError: () => {
      showResultFlag('dependency-types', say('dependencies.types.saveFailed'), 'error');
    },
  });
}

function Settings({ view }: { readonly view: DependencyTypesView }) {
  const say = useText();
  const [draft, setDraft] = useState(noChanges);
  const save = useSave(() => {
    setDraft(noChanges);
  });
  if (view.types.length === 0) return <QuietNotice>{say('dependencies.types.none')}</QuietNotice>;
  const change = (typeId: string, choice: Choice | null) => {
    setDraft((before) => new Map(before).set(typeId, choice));
  };
  const request = requestOf(view, draft);
  const failure = save.error instanceof FailureError ? save.error.failure : null;
  return (
    <>
      {failure && <FailureMessage failure={failure} />}
      <FlatTable
        label={say('dependencies.types')}
        columns={columnsOf(say, { draft, onChange: change })}
        items={view.types}
        keyOf={({ id }) => id}
      />
      {request === null && (
        <p role="alert" className={styles.invalid}>
          {say('dependencies.types.invalid')}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          isDisabled={request === null || draft.size === 0}
          isLoading={save.isPending}
          onClick={() => {
            if (request) save.mutate(request);
          }}
        >
          {say('dependencies.types.save')}
        </Button>
        <Button
          appearance="subtle"
          isDisabled={draft.size === 0}
          onClick={() => {
            setDraft(noChanges);
          }}
        >
          {say('dependencies.types.discard')}
        </Button>
      </div>
    </>
  );
}

/** What the types of Jira's links mean for the order of work, for administrators to change. */
export function LinkTypesSettings() {
  const say = useText();
  return (
    <Section title={say('dependencies.types')} note={say('dependencies.types.note')}>
      <Loaded
        query={useQuery(dependencyTypesQuery())}
        shape="rows"
        loadingLabel={say('dependencies.types.loading')}
        loadedText={({ types }) => say('dependencies.types.loaded', { count: types.length })}
      >
        {(view) => <Settings view={view} />}
      </Loaded>
    </Section>
  );
}
