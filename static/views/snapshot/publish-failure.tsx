import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { CallFailure } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { FailureMessage } from '../failure/failure-message';

interface PublishFailureProps {
  readonly failure: CallFailure;
  readonly onPrepareAnew: () => void;
}

const texts: Partial<
  Record<CallFailure['code'], 'snapshot.publish.dead' | 'snapshot.publish.overtaken' | 'snapshot.publish.notPermitted'>
> = {
  'not-permitted': 'snapshot.publish.notPermitted',
  'not-found': 'snapshot.publish.dead',
  'changed-meanwhile': 'snapshot.publish.overtaken',
};

/** Why something was not published. What is too old, or was overtaken, is made anew here: nothing that was chosen is lost. */
export function PublishFailure({ failure, onPrepareAnew }: PublishFailureProps) {
  const say = useText();
  const text = texts[failure.code];
  if (text === undefined) return <FailureMessage failure={failure} />;
  return (
    <div role="alert">
      <SectionMessage appearance="warning">
        <p>{say(text)}</p>
        <Button onClick={onPrepareAnew}>{say('snapshot.publish.anew')}</Button>
      </SectionMessage>
    </div>
  );
}
