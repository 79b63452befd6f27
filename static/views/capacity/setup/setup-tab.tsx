import { useQuery } from '@tanstack/react-query';
import type { SetupView } from '#contract/capacity-setup';
import { useText } from '../../../messages/use-text';
import { Page } from '../../../ui/layout/page';
import { Section } from '../../../ui/layout/section';
import { Loaded } from '../../failure/loaded';
import { usePeopleNames } from '../../people/use-people-names';
import { CalendarsSection } from './calendars-section';
import { LeaveFileSection } from './leave-file-section';
import { PeopleSection } from './people-section';
import { SettingsSection } from './settings-section';
import styles from './setup.module.css';
import { TeamsSection } from './teams-section';
import { setupQuery } from './use-save-setup';

function useNames({ people, teams }: SetupView) {
  const say = useText();
  const ids = [...people.map(({ id }) => id), ...teams.flatMap(({ record }) => record.leads)];
  const names = usePeopleNames([ids]);
  const waiting = say(names.isLoading ? 'record.loadingName' : 'capacity.row.unknownPerson');
  return (accountId: string) => names.of(accountId) ?? waiting;
}

function Setup({ setup }: { readonly setup: SetupView }) {
  const nameOf = useNames(setup);
  return (
    <div className={styles.sections}>
      {setup.mayAdminister && (
        <>
          <SettingsSection key={setup.settings.version} setup={setup} />
          <CalendarsSection setup={setup} />
        </>
      )}
      <TeamsSection setup={setup} nameOf={nameOf} />
      <PeopleSection setup={setup} nameOf={nameOf} />
      <LeaveFileSection />
    </div>
  );
}

function LoadedSetup() {
  const say = useText();
  return (
    <Loaded
      query={useQuery(setupQuery())}
      shape="rows"
      loadingLabel={say('setup.loading')}
      loadedText={() => say('setup.loaded')}
    >
      {(setup) => <Setup setup={setup} />}
    </Loaded>
  );
}

/** Calendars, teams, people and leave, for administrators. */
export function SetupTab() {
  const say = useText();
  return (
    <Page title={say('setup.title')} answer={say('setup.answer')}>
      <LoadedSetup />
    </Page>
  );
}

/** What a lead may change, where he looks at capacity. */
export function LeadSection() {
  const say = useText();
  return (
    <Section title={say('setup.lead')} note={say('setup.lead.note')}>
      <LoadedSetup />
    </Section>
  );
}
