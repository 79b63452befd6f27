import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Button from '@atlaskit/button/new';
import { useIntl } from 'react-intl';
import type { Day } from '#domain/units';
import { formatDay } from '#domain/schedule/calendar-day';
import { downloadBlob, downloadText } from '../../bridge/download';
import { showResultFlag } from '../../bridge/flag';
import { useText } from '../../messages/use-text';
import { firstDayOfWeekIn } from '../../ui/timeline/calendar';
import { loadLightColours } from '../../ui/timeline/light-colours';
import { periodOf } from '../../ui/timeline/period';
import { timelinePicture, type PictureModel } from '../../ui/timeline/picture';
import { pngOf } from '../../ui/timeline/picture-png';
import { useWords } from '../../ui/timeline/use-words';

/** Pixels: wide enough for a slide. */
const width = 1_600;
/** Days on the left of everything, and on the right for the labels of bars: shares of the whole period. */
const room = { before: 0.02, after: 0.12 };

interface PictureMenuProps {
  readonly name: string;
  readonly model: PictureModel;
}

/** Saves everything that is open on the timeline, not only what is in view. */
export function PictureMenu({ name, model }: PictureMenuProps) {
  const say = useText();
  const { locale } = useIntl();
  const words = useWords(model.today);
  const file = `timeline-${formatDay(model.today)}`;
  const draw = async (): Promise<string> => {
    const { start, end } = periodOf(model.lines, model.moments, model.today);
    const days = end - start;
    const period = {
      start: Math.floor(start - days * room.before) as Day,
      end: Math.ceil(end + days * room.after) as Day,
    };
    const colourOf = await loadLightColours();
    return timelinePicture(model, {
      title: name,
      period,
      width,
      words,
      colourOf,
      firstDayOfWeek: firstDayOfWeekIn(locale),
    });
  };
  const saveSvg = async () => downloadText(`${file}.svg`, await draw(), 'image/svg+xml');
  const savePng = async () => downloadBlob(`${file}.png`, await pngOf(await draw()));
  const orSay = (save: () => Promise<void>) => () => {
    save().catch(() => {
      showResultFlag('timeline-picture', say('timelineView.picture.failed'), 'error');
    });
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button {...props} ref={triggerRef} isSelected={isSelected ?? false} spacing="compact">
          {say('timelineView.picture')}
        </Button>
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={orSay(saveSvg)}>{say('timelineView.picture.svg')}</DropdownItem>
        <DropdownItem onClick={orSay(savePng)}>{say('timelineView.picture.png')}</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
