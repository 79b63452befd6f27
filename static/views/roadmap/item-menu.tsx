import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { RoadmapItem } from '#contract/roadmap';
import { horizons, type Placement } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { ShowMoreIcon } from '../../ui/icon/icons';

/** Puts an item somewhere. `horizon` null: where the rules put it. */
export type MoveItem = (item: RoadmapItem, horizon: Placement['horizon'] | null) => void;

const targets = [...horizons, 'not-shown'] as const;

/** The way without a mouse, and the one back to the rules. */
export function ItemMenu({ item, onMove }: { readonly item: RoadmapItem; readonly onMove: MoveItem }) {
  const say = useText();
  const isDone = item.column === 'done';
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, ...props }) => (
        <IconButton
          {...props}
          ref={triggerRef}
          isSelected={isSelected ?? false}
          appearance="subtle"
          spacing="compact"
          icon={ShowMoreIcon}
          label={say('roadmap.move', { name: item.name })}
        />
      )}
    >
      <DropdownItemGroup>
        {targets
          .filter((target) => target !== item.column && (!isDone || target === 'not-shown'))
          .map((target) => (
            <DropdownItem key={target} onClick={() => onMove(item, target)}>
              {say(`roadmap.move.to.${target}`)}
            </DropdownItem>
          ))}
        {item.why?.by === 'hand' && (
          <DropdownItem onClick={() => onMove(item, null)}>{say('roadmap.move.byRules')}</DropdownItem>
        )}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
