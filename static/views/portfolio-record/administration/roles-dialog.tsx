import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordOverview } from '#contract/portfolio-record';
import { call, unwrap } from '../../../bridge/call';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useSayMessage, useText } from '../../../messages/use-text';
import { FailureMessage } from '../../failure/failure-message';
import { problemWords } from '../editor/field-problem';
import { RolesFields } from '../editor/people-section';
import { forgetRecords } from '../use-record-actions';

type Listed = RecordOverview['portfolios'][number];

/** Gives a portfolio other people, whether or not the administrator may view it. */
export function RolesDialog({ portfolio, onClose }: { readonly portfolio: Listed; readonly onClose: () => void }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const client = useQueryClient();
  const { portfolioId, version, name } = portfolio;
  const [roles, setRoles] = useState(portfolio.roles);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => unwrap(call('portfolio-record.save-roles', { portfolioId, version, roles })),
    onSuccess: async () => {
      showResultFlag(`record-${portfolioId}`, say('admin.records.saved', { name }), 'success');
      onClose();
      await forgetRecords(client);
    },
    throwOnError: (failed) => !(failed instanceof FailureError),
  });
  const failure = error instanceof FailureError ? error.failure : null;
  const problems = failure?.code === 'invalid-record' ? failure.problems : [];
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large">
        <ModalHeader hasCloseButton>
          <ModalTitle>{say('admin.records.changeOf', { name })}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {failure && <FailureMessage failure={failure} />}
          <RolesFields
            roles={roles}
            onChange={setRoles}
            problemsAt={(path) =>
              problems
                .filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
                .map((problem) => sayMessage(problemWords(problem)))
            }
          />
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {say('admin.records.cancel')}
          </Button>
          <Button appearance="primary" isLoading={isPending} onClick={() => mutate()}>
            {say('admin.records.save')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
