import type { Instant } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import styles from './site-index.module.css';
import { useNow } from './use-now';

/** How old what is shown is; nothing where nothing was read. */
export function DataAge({ asOf }: { readonly asOf: Instant | null }) {
  const say = useText();
  const formats = useFormats();
  const now = useNow();
  if (asOf === null) return null;
  return (
    <span className={styles.age}>
      <Explained text={say('index.age.explanation', { moment: formats.moment(asOf) })}>
        {say('index.age', { age: formats.age(asOf, now) })}
      </Explained>
    </span>
  );
}
