import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { Kept, SetupView, TeamRecord } from '#contract/capacity-setup';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../../ui/table/flat-table';
import { FailureMessage } from '../../failure/failure-message';
import { RecordButtons } from './record-buttons';
import styles from './setup.module.css';
import { TeamForm } from './team-form';
import { useSaveSetup } from './use-save-setup';

interface TeamsSectionProps {
  readonly setup: SetupView;
  readonly nameOf: (accountId: string) => string;
}

const emptyTeam: TeamRecord = { name: '', jiraTeamId: null, leads: [], hoursPerPoint: null, members: [] };

type Team = Kept<TeamRecord>;

function useColumns(
  nameOf: TeamsSectionProps['nameOf'],
  onEdit: (kept: Team) => void,
  onRemove: ((kept: Team) => void) | null,
) {
  const say = useText();
  const { number } = useFormats();
  const columns: FlatColumn<Team>[] = [
    { id: 'name', title: say('setup.team.name'), cell: ({ record }) => record.name },
    {
      id: 'members',
      title: say('setup.team.members'),
      align: 'number',
      cell: ({ record }) => number(record.members.length),
    },
    { id: 'leads', title: say('setup.team.leads'), cell: ({ record }) => record.leads.map(nameOf).join(', ') },
    {
      id: 'points',
      title: say('setup.team.hoursPerPoint'),
      align: 'number',
      cell: ({ record }) => (record.hoursPerPoint === null ? '–' : number(record.hoursPerPoint)),
    },
    {
      id: 'change',
      title: say('setup.actions'),
      cell: (kept) => (
        <RecordButtons
          name={kept.record.name}
          onEdit={() => onEdit(kept)}
          onRemove={onRemove && (() => onRemove(kept))}
        />
      ),
    },
  ];
  return columns;
}

/** Teams, to change, and for administrators to add and remove. */
export function TeamsSection({ setup, nameOf }: TeamsSectionProps) {
  const say = useText();
  const [edited, setEdited] = useState<Team | null>(null);
  const { save, failure } = useSaveSetup(() => undefined);
  const { teams, mayAdminister, jiraTeams } = setup;
  const remove = ({ id, version }: Team) => save({ kind: 'team', id, version, record: null });
  const columns = useColumns(nameOf, setEdited, mayAdminister ? remove : null);
  return (
    <Section title={say('setup.teams')} note={say('setup.teams.note')}>
      {failure && <FailureMessage failure={failure} />}
      {teams.length === 0 ? (
        <QuietNotice>{say('setup.teams.none')}</QuietNotice>
      ) : (
        <FlatTable label={say('setup.teams')} columns={columns} items={teams} keyOf={({ id }) => id} />
      )}
      {jiraTeams.length > 0 && (
        <p className={styles.quiet}>{say('setup.teams.jira', { teams: jiraTeams.join(', ') })}</p>
      )}
      {mayAdminister && (
        <div>
          <Button onClick={() => setEdited({ id: crypto.randomUUID(), version: 0, record: emptyTeam })}>
            {say('setup.team.add')}
          </Button>
        </div>
      )}
      <ModalTransition>
        {edited && (
          <TeamForm
            key={edited.id}
            kept={edited}
            mayAdminister={mayAdminister}
            nameOf={nameOf}
            onClose={() => setEdited(null)}
          />
        )}
      </ModalTransition>
    </Section>
  );
}
