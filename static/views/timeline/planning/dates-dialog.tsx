import Button from '@atlaskit/button/new';
import ModalDialog, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState, type FormEvent, type RefObject } from 'react';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import { isReversed, type StatedDays } from '#domain/schedule/stated-days';
import type { Day } from '#domain/units';
import { useText } from '../../../messages/use-text';
import { DayInput } from '../../../ui/form/day-input';
import { Field } from '../../../ui/form/field';
import styles from '../timeline-view.module.css';

const textOf = (day: Day | null): string => (day === null ? '' : formatDay(day));

interface DatesDialogProps {
  readonly name: string;
  readonly days: StatedDays;
  readonly onPlan: (days: StatedDays) => void;
  readonly onClose: () => void;
  /** Where focus goes afterwards: what opened the dialog may be gone. */
  readonly returnTo: RefObject<HTMLElement>;
}

/** Both days of an item, typed. The way without a mouse, and the exact one. */
export function DatesDialog({ name, days, onPlan, onClose, returnTo }: DatesDialogProps) {
  const say = useText();
  const [start, setStart] = useState(textOf(days.start));
  const [due, setDue] = useState(textOf(days.due));
  const typed = { start: parseDay(start), due: parseDay(due) };
  const problems = isReversed(typed) ? [say('planning.dates.reversed')] : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (problems.length > 0) return;
    onPlan(typed);
    onClose();
  };
  return (
    <ModalDialog width="small" onClose={onClose} shouldReturnFocus={returnTo}>
      <form onSubmit={submit}>
        <ModalHeader>
          <ModalTitle>{say('planning.dates', { name })}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={styles.review}>
            <Field label={say('planning.dates.start')} path="start" problems={[]}>
              {(control) => <DayInput {...control} value={start} onChange={setStart} />}
            </Field>
            <Field label={say('planning.dates.due')} path="due" problems={problems}>
              {(control) => <DayInput {...control} value={due} onChange={setDue} />}
            </Field>
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {say('planning.cancel')}
          </Button>
          <Button appearance="primary" type="submit">
            {say('planning.dates.plan')}
          </Button>
        </ModalFooter>
      </form>
    </ModalDialog>
  );
}
