import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { ProductRecordView } from '#contract/product-record';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { useLeaveGuard } from '../../navigation/leave-guard';
import { usePageContext } from '../../navigation/navigation';
import { CurrentMembers, CurrentProblems, useFieldProblems } from '../../portfolio-record/editor/editing';
import { EditorForm, useFocusWrong } from '../../portfolio-record/editor/editor-form';
import { RolesFields } from '../../portfolio-record/editor/people-section';
import { PreviewPanel } from '../../portfolio-record/editor/preview-panel';
import { SaveProblems } from '../../portfolio-record/editor/save-problems';
import { usePreview } from '../../portfolio-record/editor/use-preview';
import { useProblemsIn, useTypedForm } from '../../portfolio-record/editor/use-record-form';
import { ProductMembersSection, ProductNameField, VisionSection } from './about-sections';
import { GoalsSection, LinksSection, StakeholdersSection } from './entry-sections';
import { ProductConflict } from './product-conflict';
import { CurrentProduct, useProductEditing, type ProductEditing } from './product-editing';
import { productDraftOf, productFieldPaths, productFormOf, type ProductForm } from './product-form';
import { useSaveProduct } from './use-save-product';

interface ProductEditorProps {
  /** What is edited; null: a new product. */
  readonly seen: ProductRecordView | null;
  readonly start: ProductForm;
  /** Told whenever there is something unsaved, or no longer. */
  readonly onDirty?: (isDirty: boolean) => void;
  readonly onSaved: (seen: ProductRecordView) => void;
  /** The newest version is to be edited in place of what was typed. */
  readonly onLoad: (seen: ProductRecordView) => void;
  readonly onCancel: () => void;
}

const noMembers: NonNullable<ProductForm['members']> = [];

/** Everything that the editor knows and does, apart from how it looks. */
function useEditor({ seen, start, onDirty, onSaved, onLoad }: ProductEditorProps, element: RefObject<HTMLFormElement>) {
  const { accountId } = usePageContext();
  const { form, change, problems, setProblems, read, reset, isDirty } = useTypedForm(start, productDraftOf);
  const guard = useLeaveGuard(isDirty);
  useEffect(() => onDirty?.(isDirty), [isDirty, onDirty]);
  const preview = usePreview(null, form.members ?? noMembers);
  const problemsAt = useProblemsIn(
    useMemo(() => productFieldPaths(form), [form]),
    useMemo(() => [...problems, ...preview.problems], [problems, preview.problems]),
  );
  const failed = useFocusWrong(element);
  const saving = useSaveProduct({
    product: seen?.product ?? null,
    onSaved: (saved) => {
      guard.hold(false);
      reset(productFormOf(saved, accountId));
      onSaved(saved);
    },
    onFailed: (failure) => {
      if (failure.code === 'invalid-record') setProblems(failure.problems);
      failed();
    },
  });
  const save = (version = seen?.version ?? 0) => {
    saving.forget();
    const draft = read(element.current);
    if (draft === null) failed();
    else saving.save({ draft, version });
  };
  const load = (newest: ProductRecordView) => {
    guard.hold(false);
    saving.forget();
    onLoad(newest);
  };
  const editing = useMemo(() => ({ form, change }), [form, change]);
  return { editing, problemsAt, problems, isDirty, preview, saving, save, load, reset };
}

interface ContextsProps {
  readonly editing: ProductEditing;
  readonly problemsAt: (path: string) => readonly string[];
  readonly children: ReactNode;
}

function Contexts({ editing, problemsAt, children }: ContextsProps) {
  const { form, change } = editing;
  const { members, hiddenMembers } = form;
  const edited = useMemo(
    () => ({ members: members ?? noMembers, hiddenMembers, change }),
    [members, hiddenMembers, change],
  );
  return (
    <CurrentProduct.Provider value={editing}>
      <CurrentMembers.Provider value={edited}>
        <CurrentProblems.Provider value={problemsAt}>{children}</CurrentProblems.Provider>
      </CurrentMembers.Provider>
    </CurrentProduct.Provider>
  );
}

/** Who may change the product, and who may look at it where not everybody may who browses a project. */
function PeopleSection() {
  const say = useText();
  const problemsAt = useFieldProblems();
  const { form, change } = useProductEditing();
  const { roles, members } = form;
  if (roles === null) return null;
  return (
    <Section title={say('editor.people')} note={say('productRecord.people.note')}>
      <RolesFields
        roles={{ ...roles, sponsors: [], moneyViewers: [] }}
        lists={members === null ? ['editors'] : ['editors', 'viewers']}
        problemsAt={problemsAt}
        onChange={({ ownerAccountId, editors, viewers }, at) =>
          change({ roles: { ownerAccountId, editors, viewers } }, `roles.${at}`)
        }
      />
    </Section>
  );
}

function Fields({ seen }: Pick<ProductEditorProps, 'seen'>) {
  const { form } = useProductEditing();
  return (
    <>
      <ProductNameField isNew={seen === null} />
      {form.members && <ProductMembersSection hasHidden={seen?.record?.hasHiddenMembers ?? false} />}
      <VisionSection />
      <GoalsSection />
      <StakeholdersSection />
      <LinksSection />
      <PeopleSection />
    </>
  );
}

/** Where a product is typed: everything on one page; of one that is made of members, beside it what it would hold. */
export function ProductEditor(props: ProductEditorProps) {
  const say = useText();
  const element = useRef<HTMLFormElement>(null);
  const editor = useEditor(props, element);
  const { seen } = props;
  const { editing, problemsAt, saving, problems } = editor;
  const { form } = editing;
  const isNew = !seen?.record;
  return (
    <Contexts editing={editing} problemsAt={problemsAt}>
      <EditorForm
        ref={element}
        label={say('productRecord.form')}
        isNew={isNew}
        isDirty={editor.isDirty}
        isSaving={saving.isSaving}
        onSave={() => editor.save()}
        onDrop={isNew ? props.onCancel : () => editor.reset(props.start)}
        aside={form.members && <PreviewPanel preview={editor.preview} members={form.members} />}
      >
        <SaveProblems
          failure={saving.failure}
          wrongFields={new Set(problems.map(({ path }) => path)).size}
          general={problemsAt('')}
          comparing={(onClose) => (
            <ProductConflict
              product={seen?.product ?? ''}
              form={form}
              onClose={onClose}
              onLoad={editor.load}
              onOverwrite={({ version }) => editor.save(version)}
            />
          )}
        />
        <Fields seen={seen} />
      </EditorForm>
    </Contexts>
  );
}
