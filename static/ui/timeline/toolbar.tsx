import ButtonGroup from '@atlaskit/button/button-group';
import Button, { IconButton } from '@atlaskit/button/new';
import { memo } from 'react';
import type { Day } from '#domain/units';
import { ZoomInIcon, ZoomOutIcon } from '../icon/icons';
import { zoomStep } from './keys';
import { scaleUnits, type ScaleUnit } from './scale';
import styles from './timeline.module.css';
import type { ZoomTools } from './use-zoom';
import type { TimelineWords } from './use-words';

interface ToolbarProps {
  readonly unit: ScaleUnit;
  readonly tools: ZoomTools;
  readonly today: Day;
  readonly words: TimelineWords;
}

/** How much of the calendar is seen, and which part. */
export const Toolbar = memo(function Toolbar({ unit, tools, today, words: { say } }: ToolbarProps) {
  return (
    <div className={styles.toolbar} role="group" aria-label={say('timeline.tools')}>
      <div className={styles.toolGroup}>
        <Button spacing="compact" onClick={() => tools.showDay(today)}>
          {say('timeline.today')}
        </Button>
        <Button spacing="compact" onClick={tools.fit}>
          {say('timeline.fit')}
        </Button>
      </div>
      <div className={styles.unitChoice}>
        <ButtonGroup label={say('timeline.unit')}>
          {scaleUnits.map((each) => (
            <Button
              key={each}
              spacing="compact"
              appearance="subtle"
              isSelected={each === unit}
              aria-pressed={each === unit}
              onClick={() => tools.toUnit(each)}
            >
              {say(`timeline.unit.${each}`)}
            </Button>
          ))}
        </ButtonGroup>
      </div>
      <div className={styles.toolGroup}>
        <IconButton
          spacing="compact"
          icon={ZoomOutIcon}
          label={say('timeline.zoomOut')}
          onClick={() => tools.by(1 / zoomStep)}
        />
        <IconButton
          spacing="compact"
          icon={ZoomInIcon}
          label={say('timeline.zoomIn')}
          onClick={() => tools.by(zoomStep)}
        />
      </div>
    </div>
  );
});
