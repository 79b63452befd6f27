import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState, type ReactNode } from 'react';
import type { BaselineView } from '#contract/baseline';
import { longestBaselineName } from '#contract/baseline';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';
import { FailureError } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { DayInput } from '../../ui/form/day-input';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-inputs';
import styles from './baselines.module.css';
import { useChange, useTake } from './use-baseline-actions';

const told = ['required', 'duplicate', 'too-long', 'out-of-range'] as const;

/** What the app refused of the name, in words; none where it refused something else. */
function useProblems(error: unknown): readonly string[] {
  const say = useText();
  if (!(error instanceof FailureError) || error.failure.code !== 'invalid-record') return [];
  return error.failure.problems.flatMap(({ reason }) =>
    told.flatMap((known) => (known === reason ? [say(`baselines.problem.${known}`)] : [])),
  );
}

interface FrameProps {
  readonly title: string;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Frame({ title, isSaving, onSave, onClose, children }: FrameProps) {
  const say = useText();
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSave();
          }}
        >
          <ModalHeader hasCloseButton>
            <ModalTitle>{title}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className={styles.form}>{children}</div>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={onClose}>
              {say('baselines.cancel')}
            </Button>
            <Button appearance="primary" type="submit" isLoading={isSaving}>
              {say('baselines.save')}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly problems: readonly string[];
  readonly onName: (name: string) => void;
}

function NameField({ name, problems, onName }: NameFieldProps) {
  const say = useText();
  return (
    <Field label={say('baselines.field.name')} path="name" problems={problems} isRequired>
      {(control) => (
        <TextInput
          {...control}
          isRequired
          autoFocus
          value={name}
          onChange={(next) => onName(next.slice(0, longestBaselineName))}
        />
      )}
    </Field>
  );
}

interface TakeDialogProps {
  readonly portfolioId: string;
  readonly presentDay: Day;
  readonly onClose: () => void;
}

/** Names a day. */
export function TakeDialog({ portfolioId, presentDay, onClose }: TakeDialogProps) {
  const say = useText();
  const take = useTake();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(formatDay(presentDay));
  const day = parseDay(typed);
  const isPast = day !== null && day <= presentDay;
  const problems = useProblems(take.error);
  const save = () => {
    if (isPast) take.mutate({ portfolioId, name, day }, { onSuccess: onClose });
  };
  return (
    <Frame title={say('baselines.take')} isSaving={take.isPending} onSave={save} onClose={onClose}>
      <NameField name={name} problems={problems} onName={setName} />
      <Field
        label={say('baselines.field.day')}
        path="day"
        problems={isPast ? [] : [say('baselines.problem.day')]}
        help={say('baselines.field.day.help')}
        isRequired
      >
        {(control) => <DayInput {...control} value={typed} onChange={setTyped} />}
      </Field>
    </Frame>
  );
}

interface RenameDialogProps {
  readonly portfolioId: string;
  readonly baseline: BaselineView;
  readonly onClose: () => void;
}

export function RenameDialog({ portfolioId, baseline, onClose }: RenameDialogProps) {
  const say = useText();
  const change = useChange(portfolioId, baseline);
  const [name, setName] = useState(baseline.name);
  const problems = useProblems(change.error);
  const save = () => change.mutate({ action: 'renamed', name }, { onSuccess: onClose });
  return (
    <Frame title={say('baselines.rename')} isSaving={change.isPending} onSave={save} onClose={onClose}>
      <NameField name={name} problems={problems} onName={setName} />
    </Frame>
  );
}

/** Asks before something is gone. */
export function DeleteDialog({ portfolioId, baseline, onClose }: RenameDialogProps) {
  const say = useText();
  const change = useChange(portfolioId, baseline);
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader hasCloseButton>
          <ModalTitle appearance="danger">{say('baselines.delete.title', { name: baseline.name })}</ModalTitle>
        </ModalHeader>
        <ModalBody>{say('baselines.delete.description')}</ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {say('baselines.cancel')}
          </Button>
          <Button
            appearance="danger"
            isLoading={change.isPending}
            onClick={() => change.mutate({ action: 'deleted' }, { onSuccess: onClose })}
          >
            {say('baselines.delete')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
