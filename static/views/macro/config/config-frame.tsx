import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { frozenConfig } from '#contract/macro-mode';
import { closeMacroConfig, submitMacroConfig, type MacroConfig } from '../../../bridge/macro';
import { FailureError } from '../../../bridge/failure-error';
import { useText } from '../../../messages/use-text';
import { MainLandmark } from '../../../ui/layout/main-landmark';
import type { Freezing } from '../../snapshot/config/use-freezing';
import { PublishFailure } from '../../snapshot/publish-failure';
import styles from '../macro.module.css';

/** Keeps what was chosen; what Confluence has against it is said, and nothing is lost. */
function useSubmit() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (config: MacroConfig) => {
    await submitMacroConfig(config).catch((error: unknown) => {
      setRefusal(error instanceof Error ? error.message : String(error));
    });
  };
  return { refusal, submit };
}

/** Keeps what was chosen; of what is frozen, once it is published. null: it cannot be done yet. */
function useKeeping(config: MacroConfig | null, freezing: Freezing) {
  const { refusal, submit } = useSubmit();
  const keeping = useMutation({
    mutationFn: async (chosen: MacroConfig) => {
      if (freezing.isFrozen && freezing.publish) await submit(frozenConfig(chosen, await freezing.publish()));
      else await submit(chosen);
    },
  });
  const isPossible = config !== null && (!freezing.isFrozen || freezing.publish !== null);
  const failure = keeping.error instanceof FailureError ? keeping.error.failure : null;
  const keep = isPossible ? () => keeping.mutate(config) : null;
  return { refusal, failure, isKeeping: keeping.isPending, keep, reset: () => keeping.reset() };
}

interface ConfigFrameProps {
  readonly title: string;
  readonly isInserting: boolean;
  /** What is to be kept; null: the choice is not complete. */
  readonly config: MacroConfig | null;
  readonly freezing: Freezing;
  /** The fields. */
  readonly children: ReactNode;
  /** What is live; null: nothing is chosen yet that could be shown. */
  readonly preview: ReactNode;
}

/** What a macro shows, chosen beside a preview of it. */
export function ConfigFrame({ title, isInserting, config, freezing, children, preview }: ConfigFrameProps) {
  const say = useText();
  const { refusal, failure, isKeeping, keep, reset } = useKeeping(config, freezing);
  const { isFrozen } = freezing;
  const shown = isFrozen ? freezing.preview : preview;
  const previewText = say(isFrozen ? 'snapshot.config.preview' : 'macro.config.preview');
  const way = isInserting ? 'insert' : 'save';
  return (
    <MainLandmark className={styles.config}>
      <div className={styles.form}>
        <Heading as="h1" size="medium">
          {title}
        </Heading>
        {children}
        {freezing.choice}
        {isFrozen && <p className={styles.help}>{say('snapshot.config.readers')}</p>}
        {refusal !== null && (
          <div role="alert">
            <SectionMessage appearance="error">{say('macro.config.refused', { reason: refusal })}</SectionMessage>
          </div>
        )}
        {failure && (
          <PublishFailure
            failure={failure}
            onPrepareAnew={() => {
              reset();
              freezing.prepareAnew();
            }}
          />
        )}
        <div className={styles.buttons}>
          <Button appearance="primary" isDisabled={keep === null} isLoading={isKeeping} onClick={() => keep?.()}>
            {say(isFrozen ? `snapshot.config.${way}` : `macro.config.${way}`)}
          </Button>
          <Button appearance="subtle" onClick={() => void closeMacroConfig()}>
            {say('macro.config.cancel')}
          </Button>
        </div>
      </div>
      <section className={styles.preview} aria-label={previewText}>
        <p className={styles.quiet}>{shown === null ? say('macro.config.nothingYet') : previewText}</p>
        {shown}
      </section>
    </MainLandmark>
  );
}
