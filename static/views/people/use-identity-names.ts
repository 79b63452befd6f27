import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { findGroups } from '../../bridge/groups';
import { useText } from '../../messages/use-text';
import { usePeopleNames } from './use-people-names';

/** What people and groups are called; those whose names are not told keep their place. */
export interface IdentityNames {
  readonly person: (accountId: string) => string;
  readonly group: (groupId: string) => string;
}

/** @param pages account ids, page by page, so that a further page asks for its own people only */
export function useIdentityNames(pages: readonly (readonly string[])[], groups: readonly string[]): IdentityNames {
  const say = useText();
  const people = usePeopleNames(pages);
  const groupIds = useMemo(() => [...new Set(groups)].sort(), [groups]);
  const { data } = useQuery({
    queryKey: ['groups', groupIds] as const,
    queryFn: () => findGroups(groupIds),
    enabled: groupIds.length > 0,
    staleTime: Infinity,
  });
  const waiting = say(people.isLoading ? 'record.loadingName' : 'people.unknown');
  return {
    person: (accountId) => people.of(accountId) ?? waiting,
    group: (groupId) => {
      const name = data?.get(groupId);
      return name === undefined
        ? say('editor.people.unknownGroup', { id: groupId.slice(0, 8) })
        : say('editor.people.group', { name });
    },
  };
}
