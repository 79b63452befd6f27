import { useText } from '../../../messages/use-text';
import { useEditing } from './editing';
import { EntriesSection, EntryField } from './entries-section';

const labels = { name: 'editor.name', day: 'editor.milestone.day', note: 'editor.entry.note' } as const;
const details = ['name', 'day', 'note'] as const;
const empty = { name: '', day: '', note: '' };

const texts = {
  title: 'editor.milestones',
  note: 'editor.milestones.note',
  entry: 'editor.milestone',
  add: 'editor.milestone.add',
  remove: 'editor.milestone.remove',
} as const;

/** Days that the portfolio is planned towards. */
export function MilestonesSection() {
  const say = useText();
  const { form, change } = useEditing();
  const { milestones } = form;
  return (
    <EntriesSection
      path="milestones"
      entries={milestones}
      empty={empty}
      texts={texts}
      onChange={(next, path) => change({ milestones: next }, path)}
      fieldsOf={(milestone, at) =>
        details.map((detail) => (
          <EntryField
            key={detail}
            label={say(labels[detail])}
            path={`milestones.${at}.${detail}`}
            holds={detail === 'day' ? 'day' : 'text'}
            isRequired={detail === 'name'}
            value={milestone[detail]}
            onChange={(typed) =>
              change(
                { milestones: milestones.with(at, { ...milestone, [detail]: typed }) },
                `milestones.${at}.${detail}`,
              )
            }
          />
        ))
      }
    />
  );
}
