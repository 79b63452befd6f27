import { useText } from '../../../messages/use-text';
import { useEditing } from './editing';
import { EntriesSection, EntryField } from './entries-section';

const empty = { name: '', labels: '' };

const texts = {
  title: 'editor.themes',
  note: 'editor.themes.note',
  entry: 'editor.theme',
  add: 'editor.theme.add',
  remove: 'editor.theme.remove',
} as const;

/** What work is for, by its labels. */
export function ThemesSection() {
  const say = useText();
  const { form, change } = useEditing();
  const { themes } = form;
  return (
    <EntriesSection
      path="themes"
      entries={themes}
      empty={empty}
      texts={texts}
      onChange={(next, path) => change({ themes: next }, path)}
      fieldsOf={(theme, at) =>
        (['name', 'labels'] as const).map((detail) => (
          <EntryField
            key={detail}
            label={say(detail === 'name' ? 'editor.name' : 'editor.theme.labels')}
            {...(detail === 'labels' && { help: say('editor.theme.labels.help') })}
            path={`themes.${at}.${detail}`}
            holds="text"
            isRequired
            value={theme[detail]}
            onChange={(typed) =>
              change({ themes: themes.with(at, { ...theme, [detail]: typed }) }, `themes.${at}.${detail}`)
            }
          />
        ))
      }
    />
  );
}
