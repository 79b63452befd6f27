import { useMemo, useState } from 'react';
import type { Grantee, Roles } from '#contract/portfolio-record';
import { searchGroups } from '../../../bridge/groups';
import { searchPeople } from '../../../bridge/people';
import { useText, type Say } from '../../../messages/use-text';
import { FoundChoices, type Choice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';
import { Section } from '../../../ui/layout/section';
import { usePausingSearch } from '../../people/use-pausing-search';
import { useIdentityNames } from '../../people/use-identity-names';
import styles from './editor.module.css';
import { granteeOf, groupIdsIn, personIdsIn, valueOf } from './grantees';

const lists = ['sponsors', 'editors', 'viewers', 'moneyViewers'] as const;
type List = (typeof lists)[number];

const personChoice = ({ accountId, name }: { accountId: string; name: string }): Choice => ({
  value: valueOf({ kind: 'person', accountId }),
  label: name,
});

const searchOwners = async (text: string) => (await searchPeople(text)).map(personChoice);

const searchAnybody = (say: Say) => async (text: string) => {
  const [people, groups] = await Promise.all([searchPeople(text), searchGroups(text)]);
  return [
    ...people.map(personChoice),
    ...groups.map(({ groupId, name }) => ({
      value: valueOf({ kind: 'group', groupId }),
      label: say('editor.people.group', { name }),
    })),
  ];
};

/** What grantees are called; those whose names are not told keep their place. */
function useLabels(roles: Roles): (grantee: Grantee) => string {
  const say = useText();
  const groupIds = useMemo(() => groupIdsIn(roles), [roles]);
  const names = useIdentityNames([personIdsIn(roles)], groupIds);
  return (grantee) => {
    if (grantee.kind === 'everyone') return say('editor.people.everyone');
    return grantee.kind === 'person' ? names.person(grantee.accountId) : names.group(grantee.groupId);
  };
}

interface RolesFieldsProps {
  readonly roles: Roles;
  /** @param at the role that changes */
  readonly onChange: (roles: Roles, at: keyof Roles) => void;
  readonly problemsAt: (path: string) => readonly string[];
  /** Which there are beside the owner; all of a portfolio unless others are named. */
  readonly lists?: readonly List[];
}

function OwnerField({ roles, onChange, problemsAt, labelOf }: RolesFieldsProps & { labelOf: (g: Grantee) => string }) {
  const say = useText();
  const { find, hasFailed } = usePausingSearch(searchOwners);
  const owner: Grantee = { kind: 'person', accountId: roles.ownerAccountId };
  return (
    <Field
      label={say('editor.owner')}
      path="roles.ownerAccountId"
      problems={problemsAt('roles.ownerAccountId')}
      help={say(hasFailed ? 'editor.people.failed' : 'editor.owner.help')}
    >
      {(control) => (
        <FoundChoices
          {...control}
          isSingle
          find={find}
          offered={[]}
          value={[{ value: valueOf(owner), label: labelOf(owner) }]}
          placeholder={say('editor.owner.placeholder')}
          typeText={say('editor.people.type')}
          noneText={say('editor.people.none')}
          onChange={([chosen]) => {
            const person = chosen && granteeOf(chosen.value);
            if (person?.kind === 'person') onChange({ ...roles, ownerAccountId: person.accountId }, 'ownerAccountId');
          }}
        />
      )}
    </Field>
  );
}

function ListField(props: RolesFieldsProps & { readonly list: List; readonly labelOf: (grantee: Grantee) => string }) {
  const { roles, onChange, problemsAt, list, labelOf } = props;
  const say = useText();
  const search = useMemo(() => searchAnybody(say), [say]);
  const { find, hasFailed } = usePausingSearch(search);
  const [labels] = useState(() => new Map<string, string>());
  const everyone = { value: valueOf({ kind: 'everyone' }), label: say('editor.people.everyone') };
  const path = `roles.${list}`;
  return (
    <Field
      label={say(`editor.${list}`)}
      path={path}
      problems={problemsAt(path)}
      help={say(hasFailed ? 'editor.people.failed' : `editor.${list}.help`)}
    >
      {(control) => (
        <FoundChoices
          {...control}
          find={find}
          offered={[everyone]}
          value={roles[list].map((grantee) => ({
            value: valueOf(grantee),
            label: labels.get(valueOf(grantee)) ?? labelOf(grantee),
          }))}
          placeholder={say('editor.people.placeholder')}
          typeText={say('editor.people.type')}
          noneText={say('editor.people.none')}
          onChange={(chosen) => {
            // Whoever was just found is called as he was found.
            chosen.forEach(({ value, label }) => labels.set(value, label));
            onChange({ ...roles, [list]: chosen.map(({ value }) => granteeOf(value)) }, list);
          }}
        />
      )}
    </Field>
  );
}

/** Who has which part in a portfolio. */
export function RolesFields(props: RolesFieldsProps) {
  const labelOf = useLabels(props.roles);
  return (
    <div className={styles.people}>
      <OwnerField {...props} labelOf={labelOf} />
      {(props.lists ?? lists).map((list) => (
        <ListField key={list} {...props} list={list} labelOf={labelOf} />
      ))}
    </div>
  );
}

/** The people of the portfolio that is edited. */
export function PeopleSection(props: RolesFieldsProps) {
  const say = useText();
  return (
    <Section title={say('editor.people')} note={say('editor.people.note')}>
      <RolesFields {...props} />
    </Section>
  );
}
