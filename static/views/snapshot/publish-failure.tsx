import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { CallFailure } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { FailureMessage } from '../failure/failure-message';

interface PublishFailureProps {
  readonly failure: CallFailure;
  readonly onPrepareAnew: () => void;
}

/** Why something was not published. What is too old to be published is not missing: it is made anew. */
export function PublishFailure({ failure, onPrepareAnew }: PublishFailureProps) {
  const say = useText();
  if (failure.code !== 'not-found') return <FailureMessage failure={failure} />;
  return (
    <div role="alert">
      <SectionMessage appearance="warning">
        <p>{say('snapshot.publish.dead')}</p>
        <Button onClick={onPrepareAnew}>{say('snapshot.publish.anew')}</Button>
      </SectionMessage>
    </div>
  );
}
