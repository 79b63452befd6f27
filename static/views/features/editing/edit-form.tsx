import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import { searchAssignable } from '../../../bridge/people';
import { useText } from '../../../messages/use-text';
import { FoundChoices, OneChoice } from '../../../ui/form/choice-inputs';
import { DayInput } from '../../../ui/form/day-input';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { usePausingSearch } from '../../people/use-pausing-search';
import type { ProjectPart } from '../feature-words';
import styles from '../features.module.css';
import type { EditDraft, EditParts } from './edit-draft';
import { editKinds, type EditKind } from './edits';

interface EditFormProps {
  readonly draft: EditDraft;
  readonly onDraft: (draft: EditDraft) => void;
  readonly parts: EditParts;
  /** Keys of the projects of the epics: whoever is assigned has to be assignable in each. */
  readonly projects: readonly string[];
}

/** What is to be done, and with which value. */
export function EditForm(props: EditFormProps) {
  const { draft, onDraft } = props;
  const say = useText();
  const kinds = editKinds.map((kind) => ({ value: kind, label: say(`features.edit.${kind}`) }));
  return (
    <div className={styles.form}>
      <Field label={say('features.edit.what')} path="kind" problems={[]}>
        {(control) => (
          <OneChoice
            {...control}
            options={kinds}
            value={kinds.find(({ value }) => value === draft.kind) ?? null}
            noneText=""
            onChange={({ value }) =>
              onDraft({ ...draft, kind: editKinds.find((kind) => kind === value) ?? draft.kind })
            }
          />
        )}
      </Field>
      <ValueField {...props} />
    </div>
  );
}

type Value = 'day' | 'label' | 'version' | 'component' | 'person' | 'none';

const valueOf: Readonly<Record<EditKind, Value>> = {
  assign: 'person',
  unassign: 'none',
  setDue: 'day',
  clearDue: 'none',
  setStart: 'day',
  clearStart: 'none',
  addVersion: 'version',
  removeVersion: 'version',
  addLabel: 'label',
  removeLabel: 'label',
  addComponent: 'component',
  removeComponent: 'component',
};

function ValueField(props: EditFormProps) {
  const { draft, onDraft, parts } = props;
  switch (valueOf[draft.kind]) {
    case 'none':
      return null;
    case 'day':
      return <DayField {...props} />;
    case 'label':
      return <LabelField {...props} />;
    case 'person':
      return <PersonField {...props} />;
    case 'version':
      return (
        <PartField
          of="version"
          parts={parts.versions}
          chosen={draft.version}
          onChoose={(version) => onDraft({ ...draft, version })}
        />
      );
    case 'component':
      return (
        <PartField
          of="component"
          parts={parts.components}
          chosen={draft.component}
          onChoose={(component) => onDraft({ ...draft, component })}
        />
      );
  }
}

function DayField({ draft, onDraft }: EditFormProps) {
  const say = useText();
  return (
    <Field label={say('features.edit.day')} path="day" problems={[]}>
      {(control) => (
        <DayInput
          {...control}
          value={draft.day === null ? '' : formatDay(draft.day)}
          onChange={(typed) => onDraft({ ...draft, day: parseDay(typed) })}
        />
      )}
    </Field>
  );
}

function LabelField({ draft, onDraft }: EditFormProps) {
  const say = useText();
  return (
    <Field label={say('features.edit.label')} path="label" problems={[]} help={say('features.edit.label.help')}>
      {(control) => <TextInput {...control} value={draft.label} onChange={(label) => onDraft({ ...draft, label })} />}
    </Field>
  );
}

/** Jira is asked as the viewer for those who can be assigned issues in all of the projects. */
function PersonField({ draft, onDraft, projects }: EditFormProps) {
  const say = useText();
  const { find, hasFailed } = usePausingSearch(async (text) =>
    (await searchAssignable(projects, text)).map(({ accountId, name }) => ({ value: accountId, label: name })),
  );
  const help = hasFailed ? 'editor.people.failed' : 'features.edit.person.help';
  return (
    <Field label={say('features.edit.person')} path="person" problems={[]} help={say(help)}>
      {(control) => (
        <FoundChoices
          {...control}
          isSingle
          find={find}
          offered={[]}
          value={draft.person ? [draft.person] : []}
          placeholder={say('features.edit.person.placeholder')}
          typeText={say('editor.people.type')}
          noneText={say('features.edit.person.none')}
          onChange={([person = null]) => onDraft({ ...draft, person })}
        />
      )}
    </Field>
  );
}

interface PartFieldProps {
  readonly of: 'version' | 'component';
  readonly parts: readonly ProjectPart[];
  /** Id. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function PartField({ of, parts, chosen, onChoose }: PartFieldProps) {
  const say = useText();
  const isOneProject = new Set(parts.map(({ projectKey }) => projectKey)).size < 2;
  const options = parts.map(({ id, name, projectKey }) => ({
    value: id,
    label: isOneProject ? name : `${name} · ${projectKey}`,
  }));
  return (
    <Field label={say(`features.edit.${of}`)} path={of} problems={[]}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options.find(({ value }) => value === chosen) ?? null}
          noneText={say(`features.edit.${of}.none`)}
          onChange={({ value }) => onChoose(value)}
        />
      )}
    </Field>
  );
}
