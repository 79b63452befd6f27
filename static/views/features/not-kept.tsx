import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';

/** Of a project that was read by an earlier version, or of a past day. */
export function NotKept() {
  const say = useText();
  return <Unknown label={say('features.notKept')} reason={say('features.notKept.reason')} />;
}
