import { useMemo, useState } from 'react';
import { stakeholderParts, type StakeholderIdentity, type StakeholderPart } from '#domain/product/product-record';
import { searchGroups } from '../../../bridge/groups';
import { searchPeople } from '../../../bridge/people';
import { useText, type Say } from '../../../messages/use-text';
import { Choices, FoundChoices, type Choice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';
import { useFieldProblems } from '../../portfolio-record/editor/editing';
import { granteeOf, valueOf } from '../../portfolio-record/editor/grantees';
import { useIdentityNames, type IdentityNames } from '../../people/use-identity-names';
import { usePausingSearch } from '../../people/use-pausing-search';

const NAMED = 'named:';

/** One text for each, as lists of choices need it. */
function textOf(who: StakeholderIdentity): string {
  return who.kind === 'named' ? `${NAMED}${who.name}` : valueOf(who);
}

function identityOf(value: string): StakeholderIdentity | null {
  if (value.startsWith(NAMED)) return { kind: 'named', name: value.slice(NAMED.length) };
  const grantee = granteeOf(value);
  return grantee.kind === 'everyone' ? null : grantee;
}

/** People, groups, and whoever has no account, under the name that was typed. */
const search =
  (say: Say) =>
  async (text: string): Promise<readonly Choice[]> => {
    const [people, groups] = await Promise.all([searchPeople(text), searchGroups(text)]);
    const name = text.trim();
    return [
      ...people.map(({ accountId, name: label }) => ({ value: valueOf({ kind: 'person', accountId }), label })),
      ...groups.map(({ groupId, name: called }) => ({
        value: valueOf({ kind: 'group', groupId }),
        label: say('editor.people.group', { name: called }),
      })),
      ...(name === '' ? [] : [{ value: `${NAMED}${name}`, label: say('productRecord.stakeholder.outside', { name }) }]),
    ];
  };

function labelOf(who: StakeholderIdentity, names: IdentityNames): string {
  if (who.kind === 'named') return who.name;
  return who.kind === 'person' ? names.person(who.accountId) : names.group(who.groupId);
}

interface WhoFieldProps {
  readonly path: string;
  readonly who: StakeholderIdentity | null;
  readonly onChange: (who: StakeholderIdentity | null) => void;
}

/** Who a stakeholder is. */
export function WhoField({ path, who, onChange }: WhoFieldProps) {
  const say = useText();
  const { find, hasFailed } = usePausingSearch(useMemo(() => search(say), [say]));
  const [found] = useState(() => new Map<string, string>());
  const people = useMemo(() => [who?.kind === 'person' ? [who.accountId] : []], [who]);
  const groups = useMemo(() => (who?.kind === 'group' ? [who.groupId] : []), [who]);
  const names = useIdentityNames(people, groups);
  const chosen = who === null || (who.kind === 'named' && who.name === '') ? null : who;
  return (
    <Field
      label={say('productRecord.stakeholder')}
      path={path}
      problems={useFieldProblems()(path)}
      isRequired
      {...(hasFailed && { help: say('editor.people.failed') })}
    >
      {(control) => (
        <FoundChoices
          {...control}
          isSingle
          find={find}
          offered={[]}
          value={
            chosen === null
              ? []
              : [{ value: textOf(chosen), label: found.get(textOf(chosen)) ?? labelOf(chosen, names) }]
          }
          placeholder={say('productRecord.stakeholder.placeholder')}
          typeText={say('editor.people.type')}
          noneText={say('editor.people.none')}
          onChange={([one]) => {
            // Whoever was just found is called as he was found.
            if (one) found.set(one.value, one.label);
            onChange(one ? identityOf(one.value) : null);
          }}
        />
      )}
    </Field>
  );
}

interface PartsFieldProps {
  readonly path: string;
  readonly parts: readonly StakeholderPart[];
  readonly onChange: (parts: readonly StakeholderPart[]) => void;
}

/** Which parts a stakeholder has, in the usual order. */
export function PartsField({ path, parts, onChange }: PartsFieldProps) {
  const say = useText();
  const options = stakeholderParts.map((part) => ({ value: part, label: say(`productRecord.part.${part}`) }));
  return (
    <Field label={say('productRecord.stakeholder.parts')} path={path} problems={useFieldProblems()(path)} isRequired>
      {(control) => (
        <Choices
          {...control}
          options={options}
          value={options.filter(({ value }) => parts.includes(value))}
          placeholder={say('productRecord.stakeholder.parts.placeholder')}
          noneText={say('productRecord.stakeholder.parts.none')}
          onChange={(chosen) => onChange(stakeholderParts.filter((part) => chosen.some(({ value }) => value === part)))}
        />
      )}
    </Field>
  );
}
