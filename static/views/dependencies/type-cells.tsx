import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { LinkTypeRow } from '#contract/dependency-types';
import type { DependencyKind } from '#domain/dependencies/dependency-kind';
import type { DependencyRule } from '#domain/dependencies/dependency-rule';
import { dependencyKinds } from '#domain/dependencies/dependency-kind';
import { useText } from '../../messages/use-text';
import styles from './dependencies.module.css';
import { followsWords, lagOf, readsAlike, shownChoice, type Choice, type Draft } from './type-draft';

export interface TypeCellProps {
  readonly type: LinkTypeRow;
  readonly draft: Draft;
  readonly onChange: (typeId: string, choice: Choice | null) => void;
}

interface ChoiceOption<T> {
  readonly label: string;
  readonly value: T;
}

/** Menus stand above the table, which scrolls. */
const MENU = { menuPosition: 'fixed', spacing: 'compact', isSearchable: false, classNamePrefix: 'choice' } as const;

export function TypeName({ type, draft, onChange }: TypeCellProps) {
  const say = useText();
  return (
    <span className={styles.name}>
      <span>{type.name}</span>
      <span className={styles.detail}>{[...new Set([type.outward, type.inward])].join(' / ')}</span>
      {!followsWords(type, draft) && (
        <span>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              onChange(type.id, null);
            }}
          >
            {say('dependencies.types.reset')}
          </Button>
        </span>
      )}
    </span>
  );
}

export function KindCell({ type, draft, onChange }: TypeCellProps) {
  const say = useText();
  const choice = shownChoice(type, draft);
  const options: ChoiceOption<DependencyKind | null>[] = [
    { value: null, label: say('dependencies.types.kind.none') },
    ...dependencyKinds.map((kind) => ({ value: kind, label: say(`dependencies.kind.${kind}`) })),
  ];
  return (
    <div className={styles.kind}>
      <Select<ChoiceOption<DependencyKind | null>>
        {...MENU}
        label={say('dependencies.types.kind.of', { name: type.name })}
        options={options}
        value={options.find(({ value }) => value === choice.kind) ?? null}
        onChange={(option) => {
          if (option) onChange(type.id, { ...choice, kind: option.value });
        }}
      />
    </div>
  );
}

export function FirstCell({ type, draft, onChange }: TypeCellProps) {
  const say = useText();
  const noteId = useId();
  const isAlike = readsAlike(type);
  const choice = shownChoice(type, draft);
  if (choice.kind === null) return null;
  const options: ChoiceOption<DependencyRule['first']>[] = (['outward', 'inward'] as const).map((first) => ({
    value: first,
    label: isAlike ? say(`dependencies.types.first.${first}`) : say('dependencies.types.first', { words: type[first] }),
  }));
  return (
    <div className={styles.first}>
      <Select<ChoiceOption<DependencyRule['first']>>
        {...MENU}
        {...(isAlike && { descriptionId: noteId })}
        label={say('dependencies.types.first.of', { name: type.name })}
        options={options}
        value={options.find(({ value }) => value === choice.first) ?? null}
        onChange={(option) => {
          if (option) onChange(type.id, { ...choice, first: option.value });
        }}
      />
      {isAlike && (
        <span id={noteId} className={styles.detail}>
          {say('dependencies.types.first.alike')}
        </span>
      )}
    </div>
  );
}

export function LagCell({ type, draft, onChange }: TypeCellProps) {
  const say = useText();
  const choice = shownChoice(type, draft);
  if (choice.kind === null) return null;
  return (
    <div className={styles.lag}>
      <Textfield
        isCompact
        inputMode="numeric"
        aria-label={say('dependencies.types.lag.of', { name: type.name })}
        isInvalid={lagOf(choice.lag) === null}
        value={choice.lag}
        onChange={(event) => {
          onChange(type.id, { ...choice, lag: event.currentTarget.value });
        }}
      />
    </div>
  );
}
