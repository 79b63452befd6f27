import type { HeldPart } from '#domain/hierarchy/held-part';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';

/** That figures of a line are of a part of what is below it: the page of the issue counts all. */
export function PartMark({ part, isShort = false }: { readonly part: HeldPart; readonly isShort?: boolean }) {
  const say = useText();
  const text = say(isShort ? 'items.part.short' : 'items.part', { ...part });
  return <Explained text={say('items.part.explanation', { ...part })}>{text}</Explained>;
}
