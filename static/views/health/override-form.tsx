import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import type { HealthOverride, Overridable, ProjectOverrides } from '#contract/health-override';
import { MOST_OVERRIDE_DAYS, MOST_REASON_CHARS, overridable, settableStates } from '#domain/health/override';
import { parseDay } from '#domain/schedule/calendar-day';
import { useText, type Say } from '../../messages/use-text';
import { FailureError } from '../../bridge/failure-error';
import { OneChoice } from '../../ui/form/choice-inputs';
import { DayInput } from '../../ui/form/day-input';
import { Field } from '../../ui/form/field';
import { TextBlock } from '../../ui/form/text-inputs';
import { FailureMessage } from '../failure/failure-message';
import styles from './health.module.css';
import { draftFor, problemsOf, type OverrideDraft, type OverrideProblem } from './override-draft';
import { useOverride, type OverrideGround } from './use-override';

interface FieldsProps {
  readonly draft: OverrideDraft;
  readonly problems: readonly OverrideProblem[];
  readonly onOf: (of: Overridable) => void;
  readonly onType: (parts: Partial<OverrideDraft>) => void;
}

const subjectName = (of: Overridable, say: Say) => say(of === 'whole' ? 'override.whole' : `health.dimension.${of}`);

function WhatFields({ draft, onOf, onType }: Omit<FieldsProps, 'problems'>) {
  const say = useText();
  const subjects = overridable.map((of) => ({ value: of, label: subjectName(of, say) }));
  const states = settableStates.map((state) => ({ value: state, label: say(`health.state.${state}`) }));
  return (
    <div className={styles.row}>
      <Field label={say('override.of')} path="of" problems={[]}>
        {(control) => (
          <OneChoice
            {...control}
            options={subjects}
            value={subjects.find(({ value }) => value === draft.of) ?? null}
            onChange={({ value }) => onOf(overridable.find((of) => of === value) ?? 'whole')}
            noneText={say('override.none')}
          />
        )}
      </Field>
      <Field label={say('override.state')} path="state" problems={[]}>
        {(control) => (
          <OneChoice
            {...control}
            options={states}
            value={states.find(({ value }) => value === draft.state) ?? null}
            onChange={({ value }) => onType({ state: settableStates.find((state) => state === value) ?? draft.state })}
            noneText={say('override.none')}
          />
        )}
      </Field>
    </div>
  );
}

function WhyFields({ draft, problems, onType }: Omit<FieldsProps, 'onOf'>) {
  const say = useText();
  const words = (about: readonly OverrideProblem[]) =>
    problems
      .filter((problem) => about.includes(problem))
      .map((problem) => say(`override.problem.${problem}`, { days: MOST_OVERRIDE_DAYS, most: MOST_REASON_CHARS }));
  return (
    <>
      <Field label={say('override.reason')} path="reason" problems={words(['reason', 'reasonLong'])} isRequired>
        {(control) => <TextBlock {...control} value={draft.reason} onChange={(reason) => onType({ reason })} />}
      </Field>
      <Field
        label={say('override.until')}
        path="until"
        problems={words(['until'])}
        help={say('override.until.help', { days: MOST_OVERRIDE_DAYS })}
        isRequired
      >
        {(control) => <DayInput {...control} value={draft.until} onChange={(until) => onType({ until })} />}
      </Field>
    </>
  );
}

interface OverrideFormProps {
  readonly ground: OverrideGround;
  readonly projectId: string;
  /** In force now. */
  readonly overrides: readonly HealthOverride[];
  readonly onSaved: (after: ProjectOverrides) => void;
  readonly onCancel: () => void;
}

/** Says by hand how a project stands, why, and until when. */
export function OverrideForm({ ground, projectId, overrides, onSaved, onCancel }: OverrideFormProps) {
  const say = useText();
  const { portfolioId, today } = ground;
  const beforeOf = (of: Overridable) => overrides.find((one) => one.of === of);
  const [draft, setDraft] = useState(() => draftFor('whole', beforeOf('whole'), today));
  const [isTried, setTried] = useState(false);
  const { set } = useOverride(onSaved);
  const problems = problemsOf(draft, today);
  const failure = set.error instanceof FailureError ? set.error.failure : null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const until = parseDay(draft.until);
    if (problems.length > 0 || until === null) return;
    const version = beforeOf(draft.of)?.version ?? 0;
    set.mutate({ portfolioId, projectId, ...draft, until, version });
  };
  const onType = (parts: Partial<OverrideDraft>) => setDraft((before) => ({ ...before, ...parts }));
  return (
    <form className={styles.form} aria-label={say('override.title')} onSubmit={onSubmit} noValidate>
      {failure && <FailureMessage failure={failure} />}
      <WhatFields draft={draft} onType={onType} onOf={(of) => setDraft(draftFor(of, beforeOf(of), today))} />
      <WhyFields draft={draft} problems={isTried ? problems : []} onType={onType} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={set.isPending}>
          {say('override.save')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say('override.cancel')}
        </Button>
      </div>
    </form>
  );
}
