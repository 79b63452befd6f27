import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TimelineView } from '#contract/timeline';
import { statusCategories } from '#domain/progress/status-category';
import { useText } from '../../messages/use-text';
import { categoryWords } from '../items/category-words';
import { peopleQuery } from '../people/use-people-names';
import type { GroupKind } from './plan-groups';
import type { Grouping } from './plan-tree';
import { teamName } from './team-name';

const noPeople: readonly string[] = [];

/** What groups are called. People are asked for only where they are what items are grouped by. */
export function useGroupNames(
  view: TimelineView,
  grouping: Grouping,
): (kind: GroupKind, group: string | null) => string {
  const say = useText();
  const { assignees } = view.items;
  const isByPerson = grouping === 'assignee';
  const asked = useMemo(
    () => (isByPerson ? [...new Set(assignees.filter((one) => one !== null))] : noPeople),
    [isByPerson, assignees],
  );
  const { data: people } = useQuery(peopleQuery(asked));
  const teams = useMemo(() => new Map(view.teams.map((team) => [team.id, team])), [view.teams]);
  return useCallback(
    (kind, group) => {
      if (group === null) return say(`timelineView.group.none.${kind}`);
      switch (kind) {
        case 'assignee':
          return people?.get(group) ?? say('people.unknown');
        case 'team':
          return teamName(teams.get(group) ?? { id: group, name: null }, say);
        case 'theme':
          return group;
        case 'status':
          return say(categoryWords[statusCategories.find((category) => category === group) ?? 'unknown']);
      }
    },
    [say, teams, people],
  );
}
