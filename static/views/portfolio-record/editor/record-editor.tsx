import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { RecordView } from '#contract/portfolio-record';
import { useText } from '../../../messages/use-text';
import { useLeaveGuard } from '../../navigation/leave-guard';
import { AboutSection, NameField } from './basics-section';
import { CandidatesSection } from './candidates-section';
import { CurrentEditing, CurrentMembers, CurrentProblems, useEditing, type Editing } from './editing';
import { ConflictDialog } from './conflict-dialog';
import { EditorForm, useFocusWrong } from './editor-form';
import { MembersSection } from './members-section';
import { MoneySection } from './money-section';
import { MilestonesSection } from './milestones-section';
import { PeopleSection } from './people-section';
import { PreviewPanel } from './preview-panel';
import { formOf, type RecordForm } from './record-form';
import { SaveProblems } from './save-problems';
import { ThemesSection } from './themes-section';
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

function FormContexts({ editing, children }: { readonly editing: Editing; readonly children: ReactNode }) {
  const { form, change, problemsAt } = editing;
  const { members, hiddenMembers } = form;
  const edited = useMemo(() => ({ members, hiddenMembers, change }), [members, hiddenMembers, change]);
  return (
    <CurrentEditing.Provider value={editing}>
      <CurrentMembers.Provider value={edited}>
        <CurrentProblems.Provider value={problemsAt}>{children}</CurrentProblems.Provider>
      </CurrentMembers.Provider>
    </CurrentEditing.Provider>
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
    <FormContexts editing={editing}>
      <EditorForm
        ref={element}
        label={say('editor.form')}
        isNew={record === null}
        isDirty={editor.isDirty}
        isSaving={saving.isSaving}
        onSave={() => editor.save()}
        onDrop={record === null ? props.onCancel : () => editor.reset(props.start)}
        aside={<PreviewPanel preview={editor.preview} members={form.members} />}
      >
        <SaveProblems
          failure={saving.failure}
          wrongFields={new Set(problems.map(({ path }) => path)).size}
          general={editing.problemsAt('')}
          comparing={(onClose) => (
            <ConflictDialog
              portfolioId={editing.portfolioId ?? ''}
              form={form}
              onClose={onClose}
              onLoad={editor.load}
              onOverwrite={({ version }) => editor.save(version)}
            />
          )}
        />
        <Fields record={record} />
      </EditorForm>
    </FormContexts>
  );
}
