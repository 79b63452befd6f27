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
  /** null: no day. */
  readonly day: Day | null;
  /** Id of a version. */
  readonly version: string | null;
  readonly label: string;
}

export const emptyDraft: EditDraft = { kind: 'due', day: null, version: null, label: '' };

/** null: something is still to be said. */
export function editOf(
  draft: EditDraft,
  features: readonly Feature[],
  releases: readonly FeatureRelease[],
): Edit | null {
  const { kind, day, version } = draft;
  if (kind === 'due' || kind === 'start') return dayEdit(features, kind, day);
  const action = kind === 'addVersion' || kind === 'addLabel' ? 'add' : 'remove';
  if (kind === 'addLabel' || kind === 'removeLabel') {
    const label = draft.label.trim();
    return label === '' || /\s/.test(label) ? null : listEdit(features, 'labels', action, label);
  }
  const release = releases.find(({ id }) => id === version);
  if (!release) return null;
  // A version belongs to one project.
  const own = features.filter(({ row }) => row.issue.projectKey === release.projectKey);
  return listEdit(own, 'fixVersions', action, release.id);
}

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
  if (kind === 'due' || kind === 'start') {
    return (
      <Field label={say('features.edit.day')} path="day" problems={[]} help={say('features.edit.day.help')}>
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
