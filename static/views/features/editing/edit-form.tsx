import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';
import { useText } from '../../../messages/use-text';
import { OneChoice } from '../../../ui/form/choice-inputs';
import { DayInput } from '../../../ui/form/day-input';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import type { Feature } from '../feature';
import type { FeatureRelease } from '../feature-words';
import styles from '../features.module.css';
import { dayEdit, editKinds, listEdit, type Edit, type EditKind } from './edits';

/** What somebody asks for all that are selected. */
export interface EditDraft {
  readonly kind: EditKind;
  /** null: none has been said. */
  readonly day: Day | null;
  /** Id of a version. */
  readonly version: string | null;
  readonly label: string;
}

export const emptyDraft: EditDraft = { kind: 'setDue', day: null, version: null, label: '' };

type Drafted = (draft: EditDraft, features: readonly Feature[], releases: readonly FeatureRelease[]) => Edit | null;

const days =
  (part: 'start' | 'due'): Drafted =>
  ({ day }, features) =>
    day === null ? null : dayEdit(features, part, day);

const noDays =
  (part: 'start' | 'due'): Drafted =>
  (_draft, features) =>
    dayEdit(features, part, null);

const labels =
  (action: 'add' | 'remove'): Drafted =>
  ({ label: typed }, features) => {
    const label = typed.trim();
    return label === '' || /\s/.test(label) ? null : listEdit(features, 'labels', action, label);
  };

const versions =
  (action: 'add' | 'remove'): Drafted =>
  ({ version }, features, releases) => {
    const release = releases.find(({ id }) => id === version);
    if (!release) return null;
    // A version belongs to one project.
    const own = features.filter(({ row }) => row.issue.projectKey === release.projectKey);
    return listEdit(own, 'fixVersions', action, release.id);
  };

const drafted: Readonly<Record<EditKind, Drafted>> = {
  setDue: days('due'),
  clearDue: noDays('due'),
  setStart: days('start'),
  clearStart: noDays('start'),
  addVersion: versions('add'),
  removeVersion: versions('remove'),
  addLabel: labels('add'),
  removeLabel: labels('remove'),
};

/** null: something is still to be said. */
export const editOf: Drafted = (draft, ...ground) => drafted[draft.kind](draft, ...ground);

interface EditFormProps {
  readonly draft: EditDraft;
  readonly onDraft: (draft: EditDraft) => void;
  readonly releases: readonly FeatureRelease[];
}

/** What is to be done, and with which value. */
export function EditForm({ draft, onDraft, releases }: EditFormProps) {
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
      <ValueField draft={draft} onDraft={onDraft} releases={releases} />
    </div>
  );
}

function ValueField({ draft, onDraft, releases }: EditFormProps) {
  const say = useText();
  const { kind, day, version, label } = draft;
  if (kind === 'clearDue' || kind === 'clearStart') return null;
  if (kind === 'setDue' || kind === 'setStart') {
    return (
      <Field label={say('features.edit.day')} path="day" problems={[]}>
        {(control) => (
          <DayInput
            {...control}
            value={day === null ? '' : formatDay(day)}
            onChange={(typed) => onDraft({ ...draft, day: parseDay(typed) })}
          />
        )}
      </Field>
    );
  }
  if (kind === 'addLabel' || kind === 'removeLabel') {
    return (
      <Field label={say('features.edit.label')} path="label" problems={[]} help={say('features.edit.label.help')}>
        {(control) => (
          <TextInput {...control} value={label} onChange={(typed) => onDraft({ ...draft, label: typed })} />
        )}
      </Field>
    );
  }
  const isOneProject = new Set(releases.map(({ projectKey }) => projectKey)).size < 2;
  const options = releases.map(({ id, name, projectKey }) => ({
    value: id,
    label: isOneProject ? name : `${name} · ${projectKey}`,
  }));
  return (
    <Field label={say('features.edit.version')} path="version" problems={[]}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options.find(({ value }) => value === version) ?? null}
          noneText={say('features.edit.version.none')}
          onChange={({ value }) => onDraft({ ...draft, version: value })}
        />
      )}
    </Field>
  );
}
