import { DropdownItem } from '@atlaskit/dropdown-menu';
import type { RoadmapItem } from '#contract/roadmap';
import { horizons } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { MoreMenu } from '../../ui/menu/more-menu';
import type { MoveItem } from './moving';

const targets = [...horizons, 'not-shown'] as const;

/** The way without a mouse, and the one back to the rules. */
export function ItemMenu({ item, onMove }: { readonly item: RoadmapItem; readonly onMove: MoveItem }) {
  const say = useText();
  const isDone = item.column === 'done';
  return (
    <MoreMenu label={say('roadmap.move', { name: item.name })} look="quiet">
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
    </MoreMenu>
  );
}
