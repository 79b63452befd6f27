import { useQuery } from '@tanstack/react-query';
import { findPeople } from '../../bridge/people';
import { useText } from '../../messages/use-text';

const namesStayFreshMilliseconds = 3_600_000;

/** The name of whoever saved last, as this viewer may see it. */
export function useSaverName(accountId: string | null): string {
  const say = useText();
  const { data } = useQuery({
    queryKey: ['people', [accountId]] as const,
    queryFn: () => findPeople(accountId === null ? [] : [accountId]),
    enabled: accountId !== null,
    staleTime: namesStayFreshMilliseconds,
  });
  return data?.get(accountId ?? '') ?? say('fields.saved.someone');
}
