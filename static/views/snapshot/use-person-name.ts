import type { NamedPerson } from '#contract/snapshot';
import { useText } from '../../messages/use-text';

/** What a person is called here, also where nobody tells the name. */
export function usePersonName(): (person: NamedPerson) => string {
  const say = useText();
  return ({ name, isFormer }) => name ?? say(isFormer ? 'snapshot.person.former' : 'snapshot.person.unknown');
}
