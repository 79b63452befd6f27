import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { WorkSubject } from '#contract/work';
import { parseDay } from '#domain/schedule/calendar-day';
import type { StatusCategory } from '#domain/progress/status-category';
import { statusCategories } from '#domain/progress/status-category';
import type { WorkGrouping } from '#domain/work/work-tree';
import { useText, type Say } from '../../messages/use-text';
import { categoryWords } from '../items/category-words';
import { issueName } from '../items/issue-name';
import type { PeopleNames } from '../people/use-people-names';

const isCategory = (value: string): value is StatusCategory => (statusCategories as readonly string[]).includes(value);

const millisecondsPerDay = 86_400_000;

/** What lines are called. */
export interface WorkWords {
  readonly nameOf: (subject: WorkSubject) => string;
  readonly categoryName: (category: StatusCategory) => string;
  readonly personName: (accountId: string | null) => string;
}

/** @param personNamed null: the name is not known */
export function workWords(
  say: Say,
  intl: IntlShape,
  grouping: WorkGrouping,
  personNamed: (accountId: string) => string | null,
): WorkWords {
  const personName = (accountId: string | null): string =>
    accountId === null ? say('items.unassigned') : (personNamed(accountId) ?? say('items.assignee.unknown'));
  const categoryName = (category: StatusCategory): string => say(categoryWords[category]);
  const monthName = (value: string): string =>
    intl.formatDate((parseDay(value) ?? 0) * millisecondsPerDay, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const groupName = (value: string | null): string => {
    if (grouping === 'project' || grouping === 'hierarchy') return value ?? '';
    if (value === null) return say(`work.group.none.${grouping}`);
    if (grouping === 'assignee') return personName(value);
    if (grouping === 'due-month') return monthName(value);
    return grouping === 'status' && isCategory(value) ? categoryName(value) : value;
  };
  const nameOf = (subject: WorkSubject): string => {
    switch (subject.kind) {
      case 'group':
        return groupName(subject.value);
      case 'project':
        return subject.project.name;
      case 'item':
      case 'elsewhere':
        return issueName(subject.item.issue);
      case 'outside':
        return say(subject.isLeftOut ? 'items.leftOut' : 'work.outside', { key: subject.key });
      case 'without-parent':
        return say('work.withoutParent');
    }
  };
  return { nameOf, categoryName, personName };
}

export function useWorkWords(grouping: WorkGrouping, names: PeopleNames): WorkWords {
  const say = useText();
  const intl = useIntl();
  return useMemo(() => workWords(say, intl, grouping, names.of), [say, intl, grouping, names]);
}
