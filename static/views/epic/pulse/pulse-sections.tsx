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

interface WhoAndWhatProps extends SectionProps {
  readonly issueKey: string;
  /** Without children nobody works on any. */
  readonly hasChildren: boolean;
}

/** What blocks it, and who works on it; and what is wanting of all that is going on. */
export function BlockersAndPeople({ state, issueKey, opens, hasChildren }: WhoAndWhatProps) {
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
      {hasChildren && (
        <PulseSection title={() => say('pulse.people')} state={state}>
          {({ people }) => <PeoplePart people={people} />}
        </PulseSection>
      )}
    </>
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
