import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { ReactNode } from 'react';
import { ShowMoreIcon } from '../icon/icons';

interface MoreMenuProps {
  /** What the menu is of. */
  readonly label: string;
  /** For one among many, say in a line of a table. */
  readonly look?: 'plain' | 'compact' | 'quiet';
  readonly children: ReactNode;
}

const looks = {
  plain: {},
  compact: { spacing: 'compact' },
  quiet: { spacing: 'compact', appearance: 'subtle' },
} as const;

/** What else can be done with something, behind three dots. */
export function MoreMenu({ label, look = 'plain', children }: MoreMenuProps) {
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, ...props }) => (
        <IconButton
          {...props}
          {...looks[look]}
          ref={triggerRef}
          isSelected={isSelected ?? false}
          icon={ShowMoreIcon}
          label={label}
        />
      )}
    >
      <DropdownItemGroup>{children}</DropdownItemGroup>
    </DropdownMenu>
  );
}
