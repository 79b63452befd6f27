import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Button from '@atlaskit/button/new';
import { formatDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';
import { downloadBlob, downloadText } from '../../../bridge/download';
import { showResultFlag } from '../../../bridge/flag';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import type { MapModel, TextOfBox } from '../../../ui/dependency-map/map-model';
import { mapPicture } from '../../../ui/dependency-map/map-picture';
import { loadLightColours } from '../../../ui/timeline/light-colours';
import { pngOf } from '../../../ui/timeline/picture-png';

interface PictureMenuProps {
  readonly name: string;
  readonly model: MapModel;
  readonly textOf: TextOfBox;
  readonly today: Day;
}

/** Saves the whole map as it is grouped, not only what is in view. */
export function MapPictureMenu({ name, model, textOf, today }: PictureMenuProps) {
  const say = useText();
  const { day } = useFormats();
  const file = `dependencies-${formatDay(today)}`;
  const draw = async (): Promise<string> => {
    const colourOf = await loadLightColours();
    const note = say('map.picture.note', { boxes: model.boxes.length, links: model.links.length, day: day(today) });
    return mapPicture(model, { title: name, note, textOf, say, colourOf });
  };
  const saveSvg = async () => downloadText(`${file}.svg`, await draw(), 'image/svg+xml');
  const savePng = async () => downloadBlob(`${file}.png`, await pngOf(await draw()));
  const orSay = (save: () => Promise<void>) => () => {
    save().catch(() => {
      showResultFlag('map-picture', say('map.picture.failed'), 'error');
    });
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button {...props} ref={triggerRef} isSelected={isSelected ?? false} spacing="compact">
          {say('map.picture')}
        </Button>
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={orSay(saveSvg)}>{say('map.picture.svg')}</DropdownItem>
        <DropdownItem onClick={orSay(savePng)}>{say('map.picture.png')}</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
