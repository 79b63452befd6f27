import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import type { Roles } from '#contract/portfolio-record';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useSayMessage, useText } from '../../../messages/use-text';
import { FailureMessage } from '../../failure/failure-message';
import { problemWords } from '../editor/field-problem';
import { RolesFields } from '../editor/people-section';

interface RolesDialogProps {
  readonly name: string;
  readonly roles: Roles;
  /** Which there are beside the owner; absent: all of a portfolio. */
  readonly lists?: ComponentProps<typeof RolesFields>['lists'];
  /** What tells of it. */
  readonly flag: string;
  readonly save: (roles: Roles) => Promise<unknown>;
  /** After it was saved. */
  readonly forget: (client: QueryClient) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Gives a portfolio or a product other people, whether or not the administrator may view it. */
export function RolesDialog({ name, lists, flag, save, forget, onClose, ...before }: RolesDialogProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const client = useQueryClient();
  const [roles, setRoles] = useState(before.roles);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => save(roles),
    onSuccess: async () => {
      showResultFlag(flag, say('admin.records.saved', { name }), 'success');
      onClose();
      await forget(client);
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
            {...(lists && { lists })}
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
