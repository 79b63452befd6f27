import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { RecordView } from '#contract/portfolio-record';
import { useText } from '../../../messages/use-text';
import { useLeaveGuard } from '../../navigation/leave-guard';
import { AboutSection, NameField } from './basics-section';
import { CandidatesSection } from './candidates-section';
import { CurrentEditing, useEditing } from './editing';
import styles from './editor.module.css';
import { MembersSection } from './members-section';
import { MoneySection } from './money-section';
import { MilestonesSection } from './milestones-section';
import { PeopleSection } from './people-section';
import { PreviewPanel } from './preview-panel';
import { formOf, type RecordForm } from './record-form';
import { SaveProblems } from './save-problems';
import { ThemesSection } from './themes-section';
import { focusable } from './use-focus-next';
import { usePreview } from './use-preview';
import { useProblemsAt, useRecordForm } from './use-record-form';
import { useSave } from './use-save';

interface RecordEditorProps {
  /** What is edited; null: a new portfolio. */
  readonly record: RecordView | null;
  readonly start: RecordForm;
  /** Told whenever there is something unsaved, or no longer. */
  readonly onDirty?: (isDirty: boolean) => void;
  readonly onSaved: (record: RecordView) => void;
  /** The newest version is to be edited in place of what was typed. */
  readonly onLoad: (record: RecordView) => void;
  readonly onCancel: () => void;
}

/** Everything that the editor knows and does, apart from how it looks. */
function useEditor(
  { record, start, onDirty, onSaved, onLoad }: RecordEditorProps,
  element: RefObject<HTMLFormElement>,
) {
  const { locale } = useIntl();
  const portfolioId = record?.portfolioId ?? null;
  const { form, change, problems, setProblems, read, reset, isDirty } = useRecordForm(start);
  const guard = useLeaveGuard(isDirty);
  useEffect(() => onDirty?.(isDirty), [isDirty, onDirty]);
  const preview = usePreview(portfolioId, form.members);
  const problemsAt = useProblemsAt(
    form,
    useMemo(() => [...problems, ...preview.problems], [problems, preview.problems]),
  );
  const failed = useFocusWrong(element);
  const saving = useSave({
    portfolioId,
    onSaved: (saved) => {
      guard.hold(false);
      reset(formOf(saved, locale));
      onSaved(saved);
    },
    onFailed: (failure) => {
      if (failure.code === 'invalid-record') setProblems(failure.problems);
      failed();
    },
  });
  const save = (version = record?.version ?? 0) => {
    saving.forget();
    const draft = read(element.current);
    if (draft === null) failed();
    else saving.save({ draft, version });
  };
  const load = (newest: RecordView) => {
    guard.hold(false);
    saving.forget();
    onLoad(newest);
  };
  const editing = useMemo(() => ({ portfolioId, form, change, problemsAt }), [portfolioId, form, change, problemsAt]);
  return { editing, problems, isDirty, preview, saving, save, load, reset };
}

/** @returns what to call after a failure: the first wrong field takes the focus, or else the first one of all */
function useFocusWrong(element: RefObject<HTMLFormElement>): () => void {
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts === 0) return;
    const wrong = element.current?.querySelector('[data-invalid]') ?? element.current;
    wrong?.querySelector<HTMLElement>(focusable)?.focus();
  }, [attempts, element]);
  return useCallback(() => {
    setAttempts((before) => before + 1);
  }, []);
}

function Fields({ record }: Pick<RecordEditorProps, 'record'>) {
  const { form, change, problemsAt } = useEditing();
  return (
    <>
      <NameField />
      <MembersSection hasHidden={record?.hasHiddenMembers ?? false} />
      <AboutSection />
      {form.roles && (
        <PeopleSection
          roles={form.roles}
          problemsAt={problemsAt}
          onChange={(roles, at) => change({ roles }, `roles.${at}`)}
        />
      )}
      <MilestonesSection />
      <ThemesSection />
      <CandidatesSection />
      <MoneySection />
    </>
  );
}

interface FooterProps {
  readonly isNew: boolean;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Throws away what was typed. */
  readonly onDrop: () => void;
}

function Footer({ isNew, isDirty, isSaving, onDrop }: FooterProps) {
  const say = useText();
  return (
    <div className={styles.footer}>
      <Button type="submit" appearance="primary" isLoading={isSaving} isDisabled={!isNew && !isDirty}>
        {say(isNew ? 'editor.create' : 'editor.save')}
      </Button>
      {(isNew || isDirty) && (
        <Button appearance="subtle" onClick={onDrop}>
          {say(isNew ? 'editor.cancel' : 'editor.discard')}
        </Button>
      )}
      {!isNew && isDirty && <span className={styles.note}>{say('editor.unsaved')}</span>}
    </div>
  );
}

/** Where a portfolio is typed: everything on one page, beside it what it would hold. */
export function RecordEditor(props: RecordEditorProps) {
  const say = useText();
  const element = useRef<HTMLFormElement>(null);
  const editor = useEditor(props, element);
  const { record } = props;
  const { editing, saving, problems } = editor;
  const { form } = editing;
  return (
    <CurrentEditing.Provider value={editing}>
      <form
        ref={element}
        noValidate
        className={styles.editor}
        aria-label={say('editor.form')}
        onKeyDown={(event) => {
          // Enter chooses in a list; what is sent half chosen would be a surprise.
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.role === 'combobox')
            event.preventDefault();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.isSaving) editor.save();
        }}
      >
        <div className={styles.fields}>
          <SaveProblems
            portfolioId={editing.portfolioId}
            failure={saving.failure}
            wrongFields={new Set(problems.map(({ path }) => path)).size}
            general={editing.problemsAt('')}
            form={form}
            onLoad={editor.load}
            onOverwrite={({ version }) => editor.save(version)}
          />
          <Fields record={record} />
        </div>
        <div className={styles.aside}>
          <PreviewPanel preview={editor.preview} members={form.members} />
        </div>
        <Footer
          isNew={record === null}
          isDirty={editor.isDirty}
          isSaving={saving.isSaving}
          onDrop={record === null ? props.onCancel : () => editor.reset(props.start)}
        />
      </form>
    </CurrentEditing.Provider>
  );
}
