import { useQuery } from '@tanstack/react-query';
import type { FieldsView as View } from '#contract/field-mapping';
import { fieldRoles, projectStyles } from '#domain/field-mapping/field-choices';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { Loaded } from '../failure/loaded';
import { useNow } from '../site-index/use-now';
import { chosenCount, shownFields } from './consequence';
import styles from './field-mapping.module.css';
import { NumbersSection } from './numbers-section';
import { coverageQuery, fieldsQuery } from './queries';
import { SaveBar } from './save-bar';
import { StyleChoice } from './style-choice';
import { useDraft } from './use-draft';
import { useSaverName } from './use-saver-name';

function LastSaved({ saved }: { readonly saved: NonNullable<View['saved']> }) {
  const say = useText();
  const formats = useFormats();
  const now = useNow();
  const name = useSaverName(saved.by);
  return <span className={styles.quiet}>{say('fields.saved', { name, age: formats.age(saved.at, now) })}</span>;
}

function Fields({ view }: { readonly view: View }) {
  const say = useText();
  const draft = useDraft(view);
  const shown = shownFields(view, draft.choices);
  const { data: preview } = useQuery(coverageQuery(shown));
  const count = chosenCount(view.choices);
  return (
    <Page
      title={say('fields.title')}
      answer={count === 0 ? say('fields.answer.automatic') : say('fields.answer.chosen', { count })}
      actions={view.saved && <LastSaved saved={view.saved} />}
    >
      <p className={styles.order}>{say('fields.order')}</p>
      {fieldRoles.map((role) => (
        <Section key={role} title={say(`fields.role.${role}`)} note={say(`fields.role.${role}.note`)}>
          <div className={styles.choices}>
            {projectStyles.map((style) => (
              <StyleChoice key={style} view={view} draft={draft} preview={preview} role={role} style={style} />
            ))}
          </div>
        </Section>
      ))}
      <NumbersSection view={view} draft={draft} preview={preview} />
      <SaveBar view={view} draft={draft} />
    </Page>
  );
}

/** Which fields hold what, for administrators. */
export function FieldsView() {
  const say = useText();
  return (
    <Loaded
      query={useQuery(fieldsQuery())}
      shape="page"
      loadingLabel={say('fields.loading')}
      loadedText={() => say('fields.loaded')}
    >
      {(view) => <Fields view={view} />}
    </Loaded>
  );
}
