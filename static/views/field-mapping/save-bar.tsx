import Button from '@atlaskit/button/new';
import ButtonGroup from '@atlaskit/button/button-group';
import SectionMessage from '@atlaskit/section-message';
import type { FieldsSaved, FieldsView } from '#contract/field-mapping';
import { FailureError } from '../../bridge/failure-error';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { FailureMessage } from '../failure/failure-message';
import { useNow } from '../site-index/use-now';
import { consequenceOf } from './consequence';
import styles from './field-mapping.module.css';
import type { Draft } from './use-draft';
import { useSaverName } from './use-saver-name';

interface SaveProps {
  readonly view: FieldsView;
  readonly draft: Draft;
}

/** Somebody else's version came between: nothing is overwritten unless the administrator says so. */
function Conflict({ view, draft }: SaveProps) {
  const say = useText();
  const formats = useFormats();
  const now = useNow();
  const name = useSaverName(view.saved?.by ?? null);
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={say('fields.conflict')} headingLevel="h2">
        <p className={styles.text}>
          {say('fields.conflict.description', { name, age: view.saved ? formats.age(view.saved.at, now) : '' })}
        </p>
        <ButtonGroup label={say('fields.conflict')}>
          <Button
            isLoading={draft.save.isPending}
            onClick={() => {
              draft.submit(view.version);
            }}
          >
            {say('fields.conflict.mine')}
          </Button>
          <Button onClick={draft.discard}>{say('fields.conflict.theirs')}</Button>
        </ButtonGroup>
      </SectionMessage>
    </div>
  );
}

/** Why nothing was saved. What was chosen stands. */
function SaveFailure({ draft }: Pick<SaveProps, 'draft'>) {
  const say = useText();
  const { error } = draft.save;
  if (!(error instanceof FailureError)) return null;
  if (error.failure.code !== 'invalid-request') return <FailureMessage failure={error.failure} />;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={say('fields.invalid')} headingLevel="h2">
        {say('fields.invalid.description')}
      </SectionMessage>
    </div>
  );
}

/** What was saved, and how far its reading is. */
function Done({ saved, left }: { readonly saved: FieldsSaved | undefined; readonly left: number }) {
  const say = useText();
  if (saved?.outcome !== 'saved') return null;
  const { projects, points } = saved.reading;
  return (
    <div role="status">
      <SectionMessage appearance="success" title={say('fields.save.done')} headingLevel="h2">
        {projects === 0
          ? say('fields.save.done.noReading')
          : say(left > 0 ? 'fields.save.done.reading' : 'fields.save.done.read', { projects, points, left })}
      </SectionMessage>
    </div>
  );
}

/** What saving would do, the button that does it, and what came of it. */
export function SaveBar({ view, draft }: SaveProps) {
  const say = useText();
  const consequence = draft.isChanged ? consequenceOf(view, draft.choices) : null;
  const isConflict = draft.isChanged && draft.version !== view.version;
  return (
    <section className={styles.bar} aria-label={say('fields.save.bar')}>
      <SaveFailure draft={draft} />
      {isConflict && <Conflict view={view} draft={draft} />}
      {!draft.isChanged && <Done saved={draft.save.data} left={view.projectsBeingRead} />}
      <div className={styles.barLine}>
        <ButtonGroup label={say('fields.save.bar')}>
          <Button
            appearance="primary"
            isDisabled={consequence === null || isConflict}
            isLoading={draft.save.isPending}
            onClick={() => {
              draft.submit(draft.version);
            }}
          >
            {say('fields.save')}
          </Button>
          <Button isDisabled={!draft.isChanged} onClick={draft.discard}>
            {say('fields.discard')}
          </Button>
        </ButtonGroup>
        <p className={styles.consequence} aria-live="polite">
          {consequence === null
            ? say('fields.save.nothing')
            : consequence.projects === 0
              ? say('fields.save.noReading')
              : say('fields.save.reading', { ...consequence })}
        </p>
      </div>
    </section>
  );
}
