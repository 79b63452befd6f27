import Button from '@atlaskit/button/new';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useContext } from 'react';
import type { HealthState } from '#contract/health';
import type { HealthOverride, ProjectOverrides } from '#contract/health-override';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { FailureError } from '../../bridge/failure-error';
import { FailureMessage } from '../failure/failure-message';
import { usePeopleNames } from '../people/use-people-names';
import styles from './health.module.css';
import { HealthMark } from './health-mark';
import { MayOverride, useOverride } from './use-override';

interface OverrideNoteProps {
  readonly override: HealthOverride;
  readonly computed: HealthState;
  readonly projectId: string;
  readonly onChanged: (after: ProjectOverrides) => void;
}

/** Who set a state by hand, why and until when, beside what the rules give. */
export function OverrideNote({ override, computed, projectId, onChanged }: OverrideNoteProps) {
  const say = useText();
  const { day, moment } = useFormats();
  const names = usePeopleNames([[override.by]]);
  const ground = useContext(MayOverride);
  const { takeBack } = useOverride(onChanged);
  const { of, by, at, until, reason, version } = override;
  const name = names.of(by) ?? say(names.isLoading ? 'record.loadingName' : 'people.unknown');
  const failure = takeBack.error instanceof FailureError ? takeBack.error.failure : null;
  return (
    <div className={styles.override}>
      {failure && <FailureMessage failure={failure} />}
      <p className={styles.reason}>{reason}</p>
      <p className={styles.quiet}>{say('override.by', { name, moment: moment(at), until: day(until) })}</p>
      <p className={styles.computed}>
        {say('override.computed')} <HealthMark state={computed} />
      </p>
      {ground && (
        <div>
          <Button
            spacing="compact"
            isLoading={takeBack.isPending}
            onClick={() => takeBack.mutate({ portfolioId: ground.portfolioId, projectId, of, version })}
          >
            {say('override.takeBack')}
            <VisuallyHidden> {say(of === 'whole' ? 'override.whole' : `health.dimension.${of}`)}</VisuallyHidden>
          </Button>
        </div>
      )}
    </div>
  );
}
