import { useState } from 'react';
import type { Kept, TeamRecord } from '#contract/capacity-setup';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextBlock, TextInput } from '../../../ui/form/text-inputs';
import { FormDialog } from './form-dialog';
import { PeopleChoice } from './people-choice';
import { problemsAt, type SetupProblem } from './problems';
import { draftOf, teamOf, withMembers, type TeamDraft } from './team-draft';
import { useSaveSetup } from './use-save-setup';

interface PartProps {
  readonly draft: TeamDraft;
  readonly told: readonly SetupProblem[];
  readonly nameOf: (accountId: string) => string;
  readonly onChange: (draft: TeamDraft) => void;
}

/** What administrators alone may change. */
function TeamItself({ draft, told, nameOf, onChange }: PartProps) {
  const say = useText();
  return (
    <>
      <Field label={say('setup.team.name')} path="name" isRequired problems={problemsAt(told, 'name', say)}>
        {(control) => <TextInput {...control} value={draft.name} onChange={(name) => onChange({ ...draft, name })} />}
      </Field>
      <Field label={say('setup.team.members')} path="members" problems={problemsAt(told, 'members', say)}>
        {(control) => (
          <PeopleChoice
            {...control}
            accountIds={draft.members.map(({ accountId }) => accountId)}
            nameOf={nameOf}
            onChange={(accountIds) => onChange(withMembers(draft, accountIds))}
          />
        )}
      </Field>
      <Field label={say('setup.team.leads')} path="leads" help={say('setup.team.leads.help')} problems={[]}>
        {(control) => (
          <PeopleChoice
            {...control}
            accountIds={draft.leads}
            nameOf={nameOf}
            onChange={(leads) => onChange({ ...draft, leads })}
          />
        )}
      </Field>
    </>
  );
}

/** What the team's points are worth, and what Jira calls it. */
function TeamInJira({ draft, told, onChange }: Omit<PartProps, 'nameOf'>) {
  const say = useText();
  return (
    <>
      <Field
        label={say('setup.team.hoursPerPoint')}
        path="hoursPerPoint"
        help={say('setup.team.hoursPerPoint.help')}
        problems={problemsAt(told, 'hoursPerPoint', say)}
      >
        {(control) => (
          <TextInput
            {...control}
            holds="number"
            value={draft.hoursPerPoint}
            onChange={(hoursPerPoint) => onChange({ ...draft, hoursPerPoint })}
          />
        )}
      </Field>
      <Field label={say('setup.team.jira')} path="jiraTeamId" help={say('setup.team.jira.help')} problems={[]}>
        {(control) => (
          <TextInput
            {...control}
            value={draft.jiraTeamId}
            onChange={(jiraTeamId) => onChange({ ...draft, jiraTeamId })}
          />
        )}
      </Field>
    </>
  );
}

function Allocations({ draft, told, nameOf, onChange }: PartProps) {
  const say = useText();
  const change = (at: number, allocation: string) =>
    onChange({
      ...draft,
      members: draft.members.map((member, place) => (place === at ? { ...member, allocation } : member)),
    });
  return draft.members.map(({ accountId, allocation }, at) => (
    <Field
      key={accountId}
      label={say('setup.team.allocation', { name: nameOf(accountId) })}
      path={`members.${at}.allocations`}
      problems={problemsAt(told, `members.${at}.allocations`, say)}
      {...(at === 0 && { help: say('setup.team.allocation.help') })}
    >
      {(control) => <TextBlock {...control} value={allocation} onChange={(value) => change(at, value)} />}
    </Field>
  ));
}

interface TeamFormProps {
  readonly kept: Kept<TeamRecord>;
  readonly mayAdminister: boolean;
  readonly nameOf: (accountId: string) => string;
  readonly onClose: () => void;
}

/** Who is in a team, and how much of each. */
export function TeamForm({ kept, mayAdminister, nameOf, onClose }: TeamFormProps) {
  const say = useText();
  const [draft, setDraft] = useState(() => draftOf(kept.record));
  const [isTold, setTold] = useState(false);
  const { save, isSaving, failure } = useSaveSetup(onClose);
  const { record, problems } = teamOf(draft);
  const part = { draft, told: isTold ? problems : [], nameOf, onChange: setDraft };
  const onSave = () => {
    setTold(true);
    if (problems.length === 0) save({ kind: 'team', id: kept.id, version: kept.version, record });
  };
  return (
    <FormDialog
      title={kept.record.name === '' ? say('setup.team.add') : kept.record.name}
      {...{ failure, isSaving, onSave, onClose }}
    >
      {mayAdminister && (
        <>
          <TeamItself {...part} />
          <TeamInJira {...part} />
        </>
      )}
      <Allocations {...part} />
    </FormDialog>
  );
}
