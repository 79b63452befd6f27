import Button, { IconButton } from '@atlaskit/button/new';
import { useText } from '../../../messages/use-text';
import { DayInput } from '../../../ui/form/day-input';
import { Field, type FieldControl } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { AddIcon, CrossIcon } from '../../../ui/icon/icons';
import { Section } from '../../../ui/layout/section';
import styles from './editor.module.css';
import { useEditing } from './editing';
import type { FormCandidate } from './record-form';
import { useFocusNext } from './use-focus-next';

type Detail = Exclude<keyof FormCandidate, 'id'>;

const labels = {
  name: 'editor.name',
  note: 'editor.candidate.note',
  start: 'editor.candidate.start',
  end: 'editor.candidate.end',
  points: 'record.candidate.points',
  cost: 'record.candidate.cost',
  value: 'record.candidate.value',
} as const satisfies Record<Detail, string>;

const words = ['name', 'note', 'start', 'end', 'points'] as const;
const empty = { name: '', note: '', start: '', end: '', points: '', cost: '', value: '' };

const pathOf = (at: number, detail: Detail): string =>
  `candidates.${at}.${detail === 'cost' || detail === 'value' ? 'money.' : ''}${detail}`;

interface DetailFieldProps {
  readonly candidate: FormCandidate;
  readonly at: number;
  readonly detail: Detail;
}

function DetailField({ candidate, at, detail }: DetailFieldProps) {
  const say = useText();
  const { form, change, problemsAt } = useEditing();
  const path = pathOf(at, detail);
  const isDay = detail === 'start' || detail === 'end';
  const input = (control: FieldControl) => ({
    ...control,
    value: candidate[detail],
    onChange: (typed: string) =>
      change(
        { candidates: form.candidates.map((each, place) => (place === at ? { ...each, [detail]: typed } : each)) },
        // The problem of reversed days stands at the end.
        isDay ? pathOf(at, 'end') : path,
      ),
  });
  const isText = detail === 'name' || detail === 'note';
  return (
    <Field label={say(labels[detail])} path={path} problems={problemsAt(path)} isRequired={detail === 'name'}>
      {(control) =>
        isDay ? <DayInput {...input(control)} /> : <TextInput {...input(control)} holds={isText ? 'text' : 'number'} />
      }
    </Field>
  );
}

interface CandidateFieldsProps extends Omit<DetailFieldProps, 'detail'> {
  readonly onRemove: () => void;
}

function CandidateFields({ candidate, at, onRemove }: CandidateFieldsProps) {
  const say = useText();
  const { form } = useEditing();
  const number = at + 1;
  return (
    <fieldset className={styles.candidate}>
      <legend className={styles.legend}>{say('editor.candidate', { number })}</legend>
      {(form.money ? ([...words, 'cost', 'value'] as const) : words).map((detail) => (
        <DetailField key={detail} candidate={candidate} at={at} detail={detail} />
      ))}
      <div className={styles.remove}>
        <IconButton
          appearance="subtle"
          icon={CrossIcon}
          label={say('editor.candidate.remove', { number })}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  );
}

/** What may be started one day and is not in Jira yet. */
export function CandidatesSection() {
  const say = useText();
  const { form, change } = useEditing();
  const { container, focusNext } = useFocusNext();
  const { candidates } = form;
  const add = () => {
    change({ candidates: [...candidates, { ...empty, id: crypto.randomUUID() }] }, 'candidates.new');
    focusNext(pathOf(candidates.length, 'name'));
  };
  const remove = (at: number) => {
    change({ candidates: candidates.filter((_, place) => place !== at) }, 'candidates');
    focusNext('candidates.add');
  };
  return (
    <Section title={say('editor.candidates')} note={say('editor.candidates.note')}>
      <div ref={container} className={styles.stack}>
        {candidates.map((candidate, at) => (
          <CandidateFields key={candidate.id} candidate={candidate} at={at} onRemove={() => remove(at)} />
        ))}
        <div data-path="candidates.add">
          <Button iconBefore={AddIcon} onClick={add}>
            {say('editor.candidate.add')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
