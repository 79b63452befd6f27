import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SetupView } from '#contract/capacity-setup';
import { settingsProblems } from '#domain/capacity/check-records';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { Section } from '../../../ui/layout/section';
import { FailureMessage } from '../../failure/failure-message';
import { Loaded } from '../../failure/loaded';
import { typedNumber } from './lines';
import { problemsAt } from './problems';
import styles from './setup.module.css';
import { setupQuery, useSaveSetup } from './use-save-setup';

function Limits({ settings }: SetupView) {
  const say = useText();
  const { limits } = settings.record;
  const [attention, setAttention] = useState(String(limits.attention));
  const [danger, setDanger] = useState(String(limits.danger));
  const [isTold, setTold] = useState(false);
  const { save, isSaving, failure } = useSaveSetup(() => setTold(false));
  const record = {
    ...settings.record,
    limits: { attention: typedNumber(attention), danger: typedNumber(danger) },
  };
  const isChanged = attention !== String(limits.attention) || danger !== String(limits.danger);
  const problems = settingsProblems(record);
  const told = isTold ? problemsAt(problems, 'limits', say) : [];
  const onSave = () => {
    setTold(true);
    if (problems.length === 0) save({ kind: 'settings', version: settings.version, record });
  };
  return (
    <div className={styles.narrow}>
      {failure && <FailureMessage failure={failure} />}
      <Field label={say('setup.limits.attention')} path="limits.attention" problems={[]}>
        {(control) => <TextInput {...control} holds="number" value={attention} onChange={setAttention} />}
      </Field>
      <Field label={say('setup.limits.danger')} path="limits" problems={told}>
        {(control) => <TextInput {...control} holds="number" value={danger} onChange={setDanger} />}
      </Field>
      <div>
        <Button appearance="primary" isDisabled={!isChanged} isLoading={isSaving} onClick={onSave}>
          {say('setup.save')}
        </Button>
      </div>
    </div>
  );
}

/** From which utilisation on a period is tight, and from which it is too much. */
export function LimitsSection() {
  const say = useText();
  return (
    <Section title={say('setup.limits')} note={say('setup.limits.note')}>
      <Loaded
        query={useQuery(setupQuery())}
        shape="rows"
        loadingLabel={say('setup.loading')}
        loadedText={() => say('setup.loaded')}
      >
        {(setup) => <Limits key={setup.settings.version} {...setup} />}
      </Loaded>
    </Section>
  );
}
