import { IconButton } from '@atlaskit/button/new';
import { listedReleases, type RoadmapView } from '#contract/roadmap';
import { horizons } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { Choices, OneChoice, type Choice } from '../../ui/form/choice-inputs';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-inputs';
import { ArrowDownIcon, ArrowUpIcon, CrossIcon } from '../../ui/icon/icons';
import styles from './roadmap.module.css';
import { ruleKinds, ruleOf, type RuleDraft } from './rule-draft';

/** The same text as what is chosen by it. */
const choiceOf = (text: string): Choice => ({ value: text, label: text });

interface ParameterProps {
  readonly rule: RuleDraft;
  readonly view: RoadmapView;
  readonly isChecked: boolean;
  readonly path: string;
  readonly onChange: (rule: RuleDraft) => void;
}

/** What else a rule must be told. */
function Parameter({ rule, view, isChecked, path, onChange }: ParameterProps) {
  const say = useText();
  const isWrong = isChecked && ruleOf(rule) === null;
  if (rule.kind === 'due-within') {
    const problems = isWrong ? [say('roadmap.rules.days.problem')] : [];
    return (
      <Field label={say('roadmap.rules.days')} path={path} problems={problems}>
        {(control) => (
          <TextInput {...control} holds="number" value={rule.days} onChange={(days) => onChange({ ...rule, days })} />
        )}
      </Field>
    );
  }
  const isRelease = rule.kind === 'release';
  if (!isRelease && rule.kind !== 'label') return null;
  const releases = listedReleases(view).map(({ id, name }) => ({ value: id, label: name }));
  const labels = [...new Set(view.items.flatMap((item) => item.labels ?? []))].sort().map(choiceOf);
  const options = isRelease ? releases : labels;
  const chosen = (isRelease ? rule.versionIds : rule.labels).map(
    (value) =>
      options.find((option) => option.value === value) ?? {
        value,
        label: isRelease ? say('roadmap.test.release.gone') : value,
      },
  );
  const choose = (values: readonly Choice[]) => {
    const ids = values.map(({ value }) => value);
    onChange(isRelease ? { ...rule, versionIds: ids } : { ...rule, labels: ids });
  };
  return (
    <Field
      label={say(isRelease ? 'roadmap.rules.releases' : 'roadmap.rules.labels')}
      path={path}
      problems={isWrong ? [say('roadmap.rules.choose.problem')] : []}
    >
      {(control) => (
        <Choices
          {...control}
          options={options}
          value={chosen}
          onChange={choose}
          placeholder={say('roadmap.rules.choose')}
          noneText={say('roadmap.rules.noneFound')}
        />
      )}
    </Field>
  );
}

interface ActionsProps {
  /** From 1. */
  readonly number: number;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function RuleActions({ number, isLast, onMove, onRemove }: ActionsProps) {
  const say = useText();
  return (
    <div className={styles.ruleActions}>
      <IconButton
        appearance="subtle"
        icon={ArrowUpIcon}
        label={say('roadmap.rules.up', { number })}
        isDisabled={number === 1}
        onClick={() => onMove(-1)}
      />
      <IconButton
        appearance="subtle"
        icon={ArrowDownIcon}
        label={say('roadmap.rules.down', { number })}
        isDisabled={isLast}
        onClick={() => onMove(1)}
      />
      <IconButton
        appearance="subtle"
        icon={CrossIcon}
        label={say('roadmap.rules.remove', { number })}
        onClick={onRemove}
      />
    </div>
  );
}

interface SelectedProps<T extends string> {
  readonly label: string;
  readonly path: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (chosen: T) => void;
}

function Selected<T extends string>({ label, path, options, chosen, onChoose }: SelectedProps<T>) {
  const say = useText();
  return (
    <Field label={label} path={path} problems={[]}>
      {(control) => (
        <OneChoice
          {...control}
          options={options}
          value={options.find(({ value }) => value === chosen) ?? null}
          noneText={say('roadmap.rules.noneFound')}
          onChange={({ value }) => onChoose(value as T)}
        />
      )}
    </Field>
  );
}

interface RuleRowProps extends Omit<ParameterProps, 'path'>, ActionsProps {}

/** One rule, read as a sentence: a column takes what … */
export function RuleRow({ rule, view, isChecked, onChange, ...actions }: RuleRowProps) {
  const say = useText();
  const { number } = actions;
  const path = `rules.${number - 1}`;
  return (
    <fieldset className={styles.rule}>
      <legend className={styles.ruleTitle}>{say('roadmap.rules.number', { number })}</legend>
      <Selected
        label={say('roadmap.rules.horizon')}
        path={`${path}.horizon`}
        options={horizons.map((value) => ({ value, label: say(`roadmap.column.${value}`) }))}
        chosen={rule.horizon}
        onChoose={(horizon) => onChange({ ...rule, horizon })}
      />
      <Selected
        label={say('roadmap.rules.test')}
        path={`${path}.test`}
        options={ruleKinds.map((value) => ({ value, label: say(`roadmap.rules.test.${value}`) }))}
        chosen={rule.kind}
        onChoose={(kind) => onChange({ ...rule, kind })}
      />
      <Parameter {...{ rule, view, isChecked, onChange }} path={`${path}.value`} />
      <RuleActions {...actions} />
    </fieldset>
  );
}
