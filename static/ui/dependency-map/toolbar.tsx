import Button, { IconButton } from '@atlaskit/button/new';
import { useText } from '../../messages/use-text';
import { ZoomInIcon, ZoomOutIcon } from '../icon/icons';
import styles from './dependency-map.module.css';
import { zoomStep } from './keys';
import type { MapTools } from './use-map-view';

/** How much of the map is seen; stands on its corner. */
export function MapToolbar({ tools }: { readonly tools: MapTools }) {
  const say = useText();
  return (
    <div className={styles.toolbar} role="group" aria-label={say('map.tools')}>
      <Button spacing="compact" onClick={tools.fit}>
        {say('map.fit')}
      </Button>
      <IconButton
        spacing="compact"
        icon={ZoomOutIcon}
        label={say('map.zoomOut')}
        onClick={() => tools.zoomBy(1 / zoomStep)}
      />
      <IconButton
        spacing="compact"
        icon={ZoomInIcon}
        label={say('map.zoomIn')}
        onClick={() => tools.zoomBy(zoomStep)}
      />
    </div>
  );
}
