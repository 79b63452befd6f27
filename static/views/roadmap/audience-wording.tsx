import Button, { IconButton } from '@atlaskit/button/new';
import type { Audience } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { OneChoice, type Choice } from '../../ui/form/choice-inputs';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-inputs';
import { AddIcon, CrossIcon } from '../../ui/icon/icons';
import styles from './roadmap.module.css';

type Wording = Audience['wording'];

interface EntryProps {
  readonly entry: Wording[number];
  /** From 1. */
  readonly number: number;
  /** Items that have no words of their own yet. */
  readonly free: readonly Choice[];
  readonly own: Choice | null;
  readonly onChange: (entry: Wording[number]) => void;
  readonly onRemove: () => void;
}

function Entry({ entry, number, free, own, onChange, onRemove }: EntryProps) {
  const say = useText();
  return (
    <div className={styles.wording}>
      <Field label={say('roadmap.audienceDialog.wording.item', { number })} path={`item.${number}`} problems={[]}>
        {(control) => (
          <OneChoice
            {...control}
            options={own ? [own, ...free] : free}
            value={own}
            noneText={say('roadmap.audienceDialog.items.none')}
            onChange={({ value }) => onChange({ ...entry, issueId: Number(value) })}
          />
        )}
      </Field>
      <Field label={say('roadmap.audienceDialog.wording.name', { number })} path={`called.${number}`} problems={[]}>
        {(control) => <TextInput {...control} value={entry.name} onChange={(name) => onChange({ ...entry, name })} />}
      </Field>
      <IconButton
        appearance="subtle"
        icon={CrossIcon}
        label={say('roadmap.audienceDialog.wording.remove', { number })}
        onClick={onRemove}
      />
    </div>
  );
}

interface AudienceWordingProps {
  readonly choices: readonly Choice[];
  readonly wording: Wording;
  readonly onChange: (wording: Wording) => void;
}

/** What items are called for an audience. Words of items that are not listed stay as they are. */
export function AudienceWording({ choices, wording, onChange }: AudienceWordingProps) {
  const say = useText();
  const taken = new Set(wording.map(({ issueId }) => String(issueId)));
  const free = choices.filter(({ value }) => !taken.has(value));
  const next = free[0];
  return (
    <fieldset className={styles.hides}>
      <legend className={styles.ruleTitle}>{say('roadmap.audienceDialog.wording')}</legend>
      <p className={styles.quiet}>{say('roadmap.audienceDialog.wording.help')}</p>
      {wording.map((entry, at) => (
        <Entry
          key={at}
          entry={entry}
          number={at + 1}
          free={free}
          own={choices.find(({ value }) => value === String(entry.issueId)) ?? null}
          onChange={(changed) => onChange(wording.with(at, changed))}
          onRemove={() => onChange(wording.toSpliced(at, 1))}
        />
      ))}
      {next && (
        <div>
          <Button
            iconBefore={AddIcon}
            onClick={() => onChange([...wording, { issueId: Number(next.value), name: '' }])}
          >
            {say('roadmap.audienceDialog.wording.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
