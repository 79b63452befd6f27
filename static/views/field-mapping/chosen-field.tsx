import { IconButton } from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { ArrowDownIcon, ArrowUpIcon, CrossIcon, StatusWarningIcon } from '../../ui/icon/icons';
import styles from './field-mapping.module.css';
import type { FieldWords } from './field-names';

/** The field's name, with its type and id, or with the reason why it is ignored. */
export function FieldName({ words: { name, detail } }: { readonly words: FieldWords }) {
  const say = useText();
  return (
    <div className={styles.name}>
      <span>{name}</span>
      {detail === null ? (
        <span className={styles.warning}>
          <StatusWarningIcon label="" size="small" /> {say('fields.field.gone')}
        </span>
      ) : (
        <span className={styles.detail}>{detail}</span>
      )}
    </div>
  );
}

interface LineButtonsProps {
  readonly field: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Up, down, away. */
export function LineButtons({ field, isFirst, isLast, onMove, onRemove }: LineButtonsProps) {
  const say = useText();
  return (
    <div className={styles.buttons}>
      <IconButton
        icon={ArrowUpIcon}
        label={say('fields.up', { field })}
        appearance="subtle"
        spacing="compact"
        isDisabled={isFirst}
        onClick={() => {
          onMove(-1);
        }}
      />
      <IconButton
        icon={ArrowDownIcon}
        label={say('fields.down', { field })}
        appearance="subtle"
        spacing="compact"
        isDisabled={isLast}
        onClick={() => {
          onMove(1);
        }}
      />
      <RemoveButton field={field} onRemove={onRemove} />
    </div>
  );
}

export function RemoveButton({ field, onRemove }: Pick<LineButtonsProps, 'field' | 'onRemove'>) {
  const say = useText();
  return (
    <IconButton
      icon={CrossIcon}
      label={say('fields.remove', { field })}
      appearance="subtle"
      spacing="compact"
      onClick={onRemove}
    />
  );
}

interface FieldLineProps {
  readonly id: string;
  readonly words: FieldWords;
  readonly coverage: ReactNode;
  readonly buttons: ReactNode;
}

export function FieldLine({ id, words, coverage, buttons }: FieldLineProps) {
  return (
    <li className={styles.line} data-line={id}>
      <FieldName words={words} />
      {words.detail !== null && coverage}
      {buttons}
    </li>
  );
}
