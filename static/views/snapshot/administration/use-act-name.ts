import { isClosed } from '#domain/privacy/closed-account';
import { useText } from '../../../messages/use-text';
import type { PeopleNames } from '../../people/use-people-names';

/** What an account is called here, also where nobody tells the name. */
export function useActName(names: PeopleNames): (accountId: string) => string {
  const say = useText();
  return (accountId) =>
    names.of(accountId) ?? say(isClosed(accountId) ? 'snapshot.person.former' : 'snapshot.person.untold');
}
