import { useText } from '../../../messages/use-text';
import { useEditing } from './editing';
import { EntriesSection, EntryField } from './entries-section';
import type { FormCandidate } from './record-form';

type Detail = Exclude<keyof FormCandidate, 'id'>;

const labels = {
  name: 'editor.name',
  note: 'editor.entry.note',
  start: 'editor.candidate.start',
  end: 'editor.candidate.end',
  points: 'record.candidate.points',
  cost: 'record.candidate.cost',
  value: 'record.candidate.value',
} as const satisfies Record<Detail, string>;

const holds = {
  name: 'text',
  note: 'text',
  start: 'day',
  end: 'day',
  points: 'number',
  cost: 'number',
  value: 'number',
} as const satisfies Record<Detail, string>;

const words = ['name', 'note', 'start', 'end', 'points'] as const;
const empty = { name: '', note: '', start: '', end: '', points: '', cost: '', value: '' };

const texts = {
  title: 'editor.candidates',
  note: 'editor.candidates.note',
  entry: 'editor.candidate',
  add: 'editor.candidate.add',
  remove: 'editor.candidate.remove',
} as const;

const pathOf = (at: number, detail: Detail): string =>
  `candidates.${at}.${detail === 'cost' || detail === 'value' ? 'money.' : ''}${detail}`;

interface DetailFieldProps {
  readonly candidate: FormCandidate;
  readonly at: number;
  readonly detail: Detail;
}

function DetailField({ candidate, at, detail }: DetailFieldProps) {
  const say = useText();
  const { form, change } = useEditing();
  return (
    <EntryField
      label={say(labels[detail])}
      path={pathOf(at, detail)}
      holds={holds[detail]}
      isRequired={detail === 'name'}
      value={candidate[detail]}
      onChange={(typed) =>
        change(
          { candidates: form.candidates.with(at, { ...candidate, [detail]: typed }) },
          // The problem of reversed days stands at the end.
          pathOf(at, detail === 'start' ? 'end' : detail),
        )
      }
    />
  );
}

/** What may be started one day and is not in Jira yet. */
export function CandidatesSection() {
  const { form, change } = useEditing();
  const details = form.money ? ([...words, 'cost', 'value'] as const) : words;
  return (
    <EntriesSection
      path="candidates"
      entries={form.candidates}
      empty={empty}
      texts={texts}
      onChange={(candidates, path) => change({ candidates }, path)}
      fieldsOf={(candidate, at) =>
        details.map((detail) => <DetailField key={detail} candidate={candidate} at={at} detail={detail} />)
      }
    />
  );
}
