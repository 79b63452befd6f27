import Button, { IconButton } from '@atlaskit/button/new';
import ModalDialog, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { ShownColumn } from '#contract/work-spec';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { AddIcon, ArrowDownIcon, ArrowUpIcon, CrossIcon } from '../../ui/icon/icons';
import { moved, without } from './shown-columns';
import styles from './work.module.css';

interface ChooserProps {
  /** Every column that there is, save the first. */
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  /** What is shown before anybody chooses. */
  readonly atFirst: readonly ShownColumn[];
  readonly shown: readonly ShownColumn[];
  readonly onShown: (shown: readonly ShownColumn[]) => void;
}

/** Where each column that is shown goes: one place up or down, or away. */
function Shown({ columns, shown, onShown }: Omit<ChooserProps, 'atFirst'>) {
  const say = useText();
  const announce = useAnnounce();
  const lines = shown.flatMap(({ id }) => columns.find((column) => column.id === id) ?? []);
  const move = (id: string, column: string, by: -1 | 1): void => {
    const next = moved(shown, id, by);
    onShown(next);
    announce(
      say('work.columns.moved', { column, place: next.findIndex((one) => one.id === id) + 1, count: next.length }),
    );
  };
  return (
    <ul className={styles.columnList} aria-label={say('work.columns.shown')}>
      {lines.map(({ id, title: column }, at) => (
        <li key={id} className={styles.columnLine}>
          <span className={styles.columnName}>{column}</span>
          <IconButton
            icon={ArrowUpIcon}
            spacing="compact"
            appearance="subtle"
            label={say('work.columns.up', { column })}
            isDisabled={at === 0}
            onClick={() => move(id, column, -1)}
          />
          <IconButton
            icon={ArrowDownIcon}
            spacing="compact"
            appearance="subtle"
            label={say('work.columns.down', { column })}
            isDisabled={at === lines.length - 1}
            onClick={() => move(id, column, 1)}
          />
          <IconButton
            icon={CrossIcon}
            spacing="compact"
            appearance="subtle"
            label={say('work.columns.hide', { column })}
            onClick={() => onShown(without(shown, id))}
          />
        </li>
      ))}
    </ul>
  );
}

function Others({ columns, shown, onShown }: Omit<ChooserProps, 'atFirst'>) {
  const say = useText();
  const others = columns.filter(({ id }) => !shown.some((column) => column.id === id));
  return (
    <ul className={styles.columnList} aria-label={say('work.columns.others')}>
      {others.map(({ id, title: column }) => (
        <li key={id} className={styles.columnLine}>
          <span className={styles.columnName}>{column}</span>
          <IconButton
            icon={AddIcon}
            spacing="compact"
            appearance="subtle"
            label={say('work.columns.show', { column })}
            onClick={() => onShown([...shown, { id, width: null }])}
          />
        </li>
      ))}
    </ul>
  );
}

/** Which columns are shown, and in which order. */
export function ColumnChooser(props: ChooserProps) {
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Button spacing="compact" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {say('work.columns')}
      </Button>
      <ModalTransition>
        {isOpen && (
          <ModalDialog onClose={close} shouldReturnFocus>
            <ModalHeader>
              <ModalTitle>{say('work.columns.title')}</ModalTitle>
              <CloseButton onClick={close} label={say('work.columns.done')} />
            </ModalHeader>
            <ModalBody>
              <p className={styles.detail}>{say('work.columns.help')}</p>
              <h2 className={styles.group}>{say('work.columns.shown')}</h2>
              <Shown {...props} />
              <h2 className={styles.group}>{say('work.columns.others')}</h2>
              <Others {...props} />
            </ModalBody>
            <ModalFooter>
              <Button appearance="subtle" onClick={() => props.onShown(props.atFirst)}>
                {say('work.columns.reset')}
              </Button>
              <Button appearance="primary" onClick={close}>
                {say('work.columns.done')}
              </Button>
            </ModalFooter>
          </ModalDialog>
        )}
      </ModalTransition>
    </>
  );
}
