import { useState } from 'react';
import { searchPeople } from '../../../bridge/people';
import { useText } from '../../../messages/use-text';
import { FoundChoices } from '../../../ui/form/choice-inputs';
import type { FieldControl } from '../../../ui/form/field';
import { usePausingSearch } from '../../people/use-pausing-search';

const search = async (text: string) =>
  (await searchPeople(text)).map(({ accountId, name }) => ({ value: accountId, label: name }));

interface PeopleChoiceProps extends FieldControl {
  readonly accountIds: readonly string[];
  readonly nameOf: (accountId: string) => string;
  readonly onChange: (accountIds: readonly string[]) => void;
}

/** Any number of people, found by name. */
export function PeopleChoice({ accountIds, nameOf, onChange, ...control }: PeopleChoiceProps) {
  const say = useText();
  const { find } = usePausingSearch(search);
  const [labels] = useState(() => new Map<string, string>());
  return (
    <FoundChoices
      {...control}
      find={find}
      offered={[]}
      value={accountIds.map((value) => ({ value, label: labels.get(value) ?? nameOf(value) }))}
      placeholder={say('setup.people.search')}
      typeText={say('setup.people.type')}
      noneText={say('setup.people.none')}
      onChange={(chosen) => {
        // Whoever was just found is called as he was found.
        chosen.forEach(({ value, label }) => labels.set(value, label));
        onChange(chosen.map(({ value }) => value));
      }}
    />
  );
}
