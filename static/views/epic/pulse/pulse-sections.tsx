import { useText } from '../../../messages/use-text';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { FailureMessage } from '../../failure/failure-message';
import { BlockersPart } from './blockers-part';
import type { Opens } from './opened-issue';
import { PeoplePart } from './people-part';
import { PulseSection } from './pulse-part';
import type { PulseState } from './use-pulse';
import { WeekPart } from './week-part';

interface SectionProps {
  readonly state: PulseState;
  readonly opens: Opens;
}

/** What blocks it; and what is wanting of all that is going on. */
export function BlockersSection({ state, issueKey, opens }: SectionProps & { readonly issueKey: string }) {
  const say = useText();
  const { pulse, failure, retry } = state;
  return (
    <>
      {failure && <FailureMessage failure={failure} onRetry={retry} />}
      {pulse !== null && pulse.withoutHistory > 0 && (
        <QuietNotice>{say('pulse.withoutHistory', { count: pulse.withoutHistory })}</QuietNotice>
      )}
      <PulseSection
        title={(there) =>
          there && there.blockers.count > 0
            ? say('pulse.blockers.count', { count: there.blockers.count })
            : say('pulse.blockers')
        }
        state={state}
      >
        {({ blockers }) => <BlockersPart blockers={blockers} issueKey={issueKey} opens={opens} />}
      </PulseSection>
    </>
  );
}

/** Who works on its children. */
export function PeopleSection({ state }: Pick<SectionProps, 'state'>) {
  const say = useText();
  return (
    <PulseSection title={() => say('pulse.people')} state={state}>
      {({ people }) => <PeoplePart people={people} />}
    </PulseSection>
  );
}

/** What changed within a week. */
export function WeekSection({ state, opens }: SectionProps) {
  const say = useText();
  return (
    <PulseSection title={() => say('pulse.week')} state={state}>
      {({ week }) => <WeekPart week={week} opens={opens} />}
    </PulseSection>
  );
}
