import Button from '@atlaskit/button/new';
import DropdownMenu, {
  DropdownItemCheckbox,
  DropdownItemCheckboxGroup,
  DropdownItemRadio,
  DropdownItemRadioGroup,
} from '@atlaskit/dropdown-menu';
import type { ReactNode } from 'react';
import { ChevronDownIcon } from '../../ui/icon/icons';

interface MenuProps {
  /** On the button: what is chosen now. */
  readonly title: string;
  readonly isChosen?: boolean;
  readonly onOpen?: () => void;
  readonly isLoading?: boolean;
  readonly loadingText?: string;
  readonly children: ReactNode;
}

export function Menu({ title, isChosen = false, onOpen, isLoading = false, loadingText, children }: MenuProps) {
  return (
    <DropdownMenu<HTMLButtonElement>
      isLoading={isLoading}
      {...(loadingText !== undefined && { statusLabel: loadingText })}
      onOpenChange={({ isOpen }) => {
        if (isOpen) onOpen?.();
      }}
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          spacing="compact"
          iconAfter={ChevronDownIcon}
          isSelected={(isSelected ?? false) || isChosen}
        >
          {title}
        </Button>
      )}
    >
      {children}
    </DropdownMenu>
  );
}

interface ListProps<T extends string> {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => string;
}

interface AnyProps<T extends string> extends ListProps<T> {
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
}

/** Any number of a list. */
export function AnyOf<T extends string>({ id, title, choices, nameOf, chosen, onChoose }: AnyProps<T>) {
  return (
    <DropdownItemCheckboxGroup id={id} title={title}>
      {choices.map((choice) => (
        <DropdownItemCheckbox
          key={choice}
          id={`${id}-${choice}`}
          isSelected={chosen.includes(choice)}
          onClick={() =>
            onChoose(chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice])
          }
        >
          {nameOf(choice)}
        </DropdownItemCheckbox>
      ))}
    </DropdownItemCheckboxGroup>
  );
}

interface OneProps<T extends string> extends ListProps<T> {
  readonly chosen: T;
  readonly onChoose: (chosen: T) => void;
}

/** One of a list. */
export function OneOf<T extends string>({ id, title, choices, nameOf, chosen, onChoose }: OneProps<T>) {
  return (
    <DropdownItemRadioGroup id={id} title={title}>
      {choices.map((choice) => (
        <DropdownItemRadio
          key={choice}
          id={`${id}-${choice}`}
          isSelected={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          {nameOf(choice)}
        </DropdownItemRadio>
      ))}
    </DropdownItemRadioGroup>
  );
}
