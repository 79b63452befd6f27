import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';

/** Of a project that was read by an earlier version, or of a past day. `label`: what it is, where that is not plain. */
export function NotKept({ label }: { readonly label?: string }) {
  const say = useText();
  return <Unknown label={label ?? say('features.notKept')} reason={say('features.notKept.reason')} />;
}
