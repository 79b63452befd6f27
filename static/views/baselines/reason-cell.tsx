import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useState } from 'react';
import type { LedgerLine } from '#contract/baseline';
import { longestReason } from '#contract/baseline';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Field } from '../../ui/form/field';
import { TextBlock } from '../../ui/form/text-inputs';
import type { PeopleNames } from '../people/use-people-names';
import styles from './baselines.module.css';
import type { BaselineName } from './queries';
import { useSaveReason } from './use-baseline-actions';

interface ReasonProps {
  readonly name: BaselineName;
  readonly line: LedgerLine;
}

function ReasonDialog({ name, line, onClose }: ReasonProps & { readonly onClose: () => void }) {
  const say = useText();
  const save = useSaveReason();
  const [text, setText] = useState(line.reason?.text ?? '');
  const { issueId, at, part, key, reason } = line;
  const keep = () => {
    if (at === null) return;
    save.mutate({ ...name, issueId, at, part, version: reason?.version ?? 0, text }, { onSuccess: onClose });
  };
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader hasCloseButton>
          <ModalTitle>{say('baselines.ledger.column.reason')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Field
            label={say('baselines.reason.field', { key })}
            path="text"
            problems={[]}
            help={say('baselines.reason.help')}
          >
            {(control) => (
              <TextBlock {...control} value={text} onChange={(next) => setText(next.slice(0, longestReason))} />
            )}
          </Field>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {say('baselines.cancel')}
          </Button>
          <Button appearance="primary" isLoading={save.isPending} onClick={keep}>
            {say('baselines.save')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

interface ReasonCellProps extends ReasonProps {
  readonly mayGive: boolean;
  readonly names: PeopleNames;
}

/** Why something was moved, as somebody said here, and the way to say it. */
export function ReasonCell({ name, line, mayGive, names }: ReasonCellProps) {
  const say = useText();
  const { moment } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { reason, key, at } = line;
  const isGiven = reason !== null && reason.text !== '';
  const verb = isGiven ? 'edit' : 'give';
  return (
    <span className={styles.reason}>
      {isGiven && (
        <>
          <span>{reason.text}</span>
          <span className={styles.quiet}>
            {say('baselines.reason.by', {
              name: names.of(reason.by) ?? say('people.unknown'),
              moment: moment(reason.at),
            })}
          </span>
        </>
      )}
      {mayGive && at !== null && (
        <Button spacing="compact" appearance="subtle" onClick={() => setOpen(true)}>
          <span aria-hidden="true">{say(`baselines.reason.${verb}`)}</span>
          <VisuallyHidden>{say(`baselines.reason.${verb}For`, { key })}</VisuallyHidden>
        </Button>
      )}
      {isOpen && <ReasonDialog name={name} line={line} onClose={() => setOpen(false)} />}
    </span>
  );
}
