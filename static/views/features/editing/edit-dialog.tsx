import Button from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useMemo, useState, type RefObject } from 'react';
import type { ListField } from '#contract/feature-edits';
import type { Day } from '#domain/units';
import { usePeriodText } from '../../../messages/use-period-text';
import { useText } from '../../../messages/use-text';
import type { Choice } from '../../../ui/form/choice-inputs';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import { FailureMessage } from '../../failure/failure-message';
import { LateMark } from '../../figures/late-mark';
import { usePeopleNames } from '../../people/use-people-names';
import { useRefusalWords } from '../../timeline/planning/use-refusal-words';
import type { Feature } from '../feature';
import { useFeatureComponents, type ProjectPart } from '../feature-words';
import styles from '../features.module.css';
import { useEditRefusalWords } from '../ranking/use-edit-refusal-words';
import { editOf, emptyDraft, type EditDraft, type EditParts } from './edit-draft';
import { EditForm } from './edit-form';
import { keysOf, type AnyRefusal, type Edit, type EditReport } from './edits';
import { useEdit, type EditState } from './use-edit';
import { Writing } from './writing';

interface EditDialogProps {
  /** Those that are selected. */
  readonly features: readonly Feature[];
  readonly releases: readonly ProjectPart[];
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement>;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly refusal: AnyRefusal | undefined;
}

/** What the values of lists are called. */
function useValueNames(features: readonly Feature[], parts: EditParts, person: Choice | null) {
  const say = useText();
  const assigned = useMemo(() => features.flatMap(({ row }) => row.issue.assigneeAccountId ?? []), [features]);
  const people = usePeopleNames([assigned]);
  const nameOf: Readonly<Record<ListField, (value: string) => string>> = {
    labels: (label) => label,
    fixVersions: (id) => parts.versions.find((one) => one.id === id)?.name ?? say('features.release.unknown'),
    components: (id) => parts.components.find((one) => one.id === id)?.name ?? say('features.component.unknown'),
    assignee: (id) => (id === person?.value ? person.label : (people.of(id) ?? say('items.assignee.unknown'))),
  };
  return nameOf;
}

/** What was, and what would be, in words. */
function useLines(features: readonly Feature[], parts: EditParts, person: Choice | null) {
  const say = useText();
  const periodText = usePeriodText();
  const nameOf = useValueNames(features, parts, person);
  const names = new Map(features.map(({ row, name }) => [row.issue.key, name]));
  const listed = (field: ListField, values: readonly string[]): string =>
    values.length === 0 ? say('planning.change.none') : values.map(nameOf[field]).join(', ');
  const days = ({ start, due }: { start: Day | null; due: Day | null }): string =>
    periodText(start, due) ?? say('planning.change.none');
  return (edit: Edit, refused: ReadonlyMap<string, AnyRefusal>): Line[] => {
    const line = (key: string, before: string, after: string): Line => ({
      key,
      name: names.get(key) ?? key,
      before,
      after,
      refusal: refused.get(key),
    });
    return edit.of === 'days'
      ? [...edit.changes].map(([key, { before, after }]) => line(key, days(before), days(after)))
      : edit.changes.map(({ issueKey, before, after }) =>
          line(issueKey, listed(edit.field, before), listed(edit.field, after)),
        );
  };
}

function Refusal({ refused }: { readonly refused: AnyRefusal }) {
  const editWords = useEditRefusalWords();
  const dayWords = useRefusalWords();
  return <LateMark>{refused.of === 'days' ? dayWords(refused.refusal) : editWords(refused.refusal, 'edit')}</LateMark>;
}

function Preview({ lines }: { readonly lines: readonly Line[] }) {
  const say = useText();
  const columns: FlatColumn<Line>[] = [
    {
      id: 'item',
      title: say('features.column.name'),
      cell: ({ key, name }) => (
        <div className={styles.name}>
          {name}
          <div className={styles.detail}>{key}</div>
        </div>
      ),
    },
    { id: 'before', title: say('features.edit.before'), cell: ({ before }) => before },
    { id: 'after', title: say('features.edit.after'), cell: ({ after }) => <strong>{after}</strong> },
    {
      id: 'notes',
      title: say('planning.change.notes'),
      cell: ({ refusal }) => refusal && <Refusal refused={refusal} />,
    },
  ];
  return <FlatTable label={say('features.edit.preview')} columns={columns} items={lines} keyOf={({ key }) => key} />;
}

const nothingRefused: ReadonlyMap<string, AnyRefusal> = new Map();

/** What became of it. */
function Ended({ report }: { readonly report: EditReport }) {
  const say = useText();
  const { written, refused, failure } = report;
  return (
    <>
      <p>
        <strong>{say('planning.written', { count: written })}</strong>
        {refused.size > 0 && ` ${say('features.edit.refused', { count: refused.size })}`} {say('features.edit.soon')}
      </p>
      {failure && <FailureMessage failure={failure} />}
    </>
  );
}

interface BodyProps {
  readonly features: readonly Feature[];
  readonly parts: EditParts;
  readonly draft: EditDraft;
  readonly onDraft: (draft: EditDraft) => void;
  readonly edit: Edit | null;
  readonly state: EditState;
}

function Body({ features, parts, draft, onDraft, edit, state }: BodyProps) {
  const say = useText();
  const linesOf = useLines(features, parts, draft.person);
  const projects = useMemo(() => [...new Set(features.map(({ row }) => row.issue.projectKey))].sort(), [features]);
  if (state.kind === 'writing') return <Writing progress={state.progress} />;
  const keys = edit ? keysOf(edit) : [];
  const refused = state.kind === 'ended' ? state.report.refused : nothingRefused;
  return (
    <>
      {state.kind === 'ended' ? (
        <Ended report={state.report} />
      ) : (
        <>
          <EditForm draft={draft} onDraft={onDraft} parts={parts} projects={projects} />
          <p className={styles.quiet}>{say('features.edit.about', { count: keys.length, all: features.length })}</p>
        </>
      )}
      {edit && keys.length > 0 && <Preview lines={linesOf(edit, refused)} />}
    </>
  );
}

/** One edit of everything that is selected: said, shown, written on confirmation, and reported. */
export function EditDialog({ features, releases, onClose, returnTo }: EditDialogProps) {
  const say = useText();
  const [draft, setDraft] = useState(emptyDraft);
  const { state, apply } = useEdit();
  const components = useFeatureComponents(features);
  const parts = useMemo((): EditParts => ({ versions: releases, components }), [releases, components]);
  const drafted = editOf(draft, features, parts);
  const count = drafted ? keysOf(drafted).length : 0;
  const isWriting = state.kind === 'writing';
  const hasEnded = state.kind === 'ended';
  const close = (): void => {
    if (!isWriting) onClose();
  };
  return (
    <ModalDialog width="x-large" onClose={close} shouldReturnFocus={returnTo}>
      <ModalHeader>
        <ModalTitle>{say('features.edit.title', { count: features.length })}</ModalTitle>
        <CloseButton onClick={close} label={say('planning.close')} />
      </ModalHeader>
      <ModalBody>
        <div className={styles.review}>
          <Body {...{ features, parts, draft, state }} onDraft={setDraft} edit={hasEnded ? state.edit : drafted} />
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance={hasEnded ? 'primary' : 'subtle'} isDisabled={isWriting} onClick={close}>
          {say('features.back')}
        </Button>
        {!hasEnded && (
          <Button
            appearance="primary"
            isDisabled={isWriting || count === 0}
            onClick={() => {
              if (drafted) apply(drafted);
            }}
          >
            {say('planning.apply', { count })}
          </Button>
        )}
      </ModalFooter>
    </ModalDialog>
  );
}
