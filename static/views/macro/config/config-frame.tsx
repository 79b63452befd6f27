import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useState, type ReactNode } from 'react';
import { closeMacroConfig, submitMacroConfig, type MacroConfig } from '../../../bridge/macro';
import { useText } from '../../../messages/use-text';
import { MainLandmark } from '../../../ui/layout/main-landmark';
import styles from '../macro.module.css';

/** Keeps what was chosen; what Confluence has against it is said, and nothing is lost. */
function useSubmit() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = (config: MacroConfig) => {
    submitMacroConfig(config).catch((error: unknown) => {
      setRefusal(error instanceof Error ? error.message : String(error));
    });
  };
  return { refusal, submit };
}

interface ConfigFrameProps {
  readonly title: string;
  readonly isInserting: boolean;
  /** What is to be kept; null: the choice is not complete. */
  readonly config: MacroConfig | null;
  /** The fields. */
  readonly children: ReactNode;
  /** null: there is nothing to show yet. */
  readonly preview: ReactNode;
}

/** What a macro shows, chosen beside a preview of it. */
export function ConfigFrame({ title, isInserting, config, children, preview }: ConfigFrameProps) {
  const say = useText();
  const { refusal, submit } = useSubmit();
  return (
    <MainLandmark className={styles.config}>
      <div className={styles.form}>
        <Heading as="h1" size="medium">
          {title}
        </Heading>
        {children}
        <p className={styles.quiet}>{say('macro.config.readers')}</p>
        {refusal !== null && (
          <SectionMessage appearance="error">{say('macro.config.refused', { reason: refusal })}</SectionMessage>
        )}
        <div className={styles.buttons}>
          <Button appearance="primary" isDisabled={config === null} onClick={() => config && submit(config)}>
            {say(isInserting ? 'macro.config.insert' : 'macro.config.save')}
          </Button>
          <Button appearance="subtle" onClick={() => void closeMacroConfig()}>
            {say('macro.config.cancel')}
          </Button>
        </div>
      </div>
      {preview !== null && (
        <section className={styles.preview} aria-label={say('macro.config.preview')}>
          <p className={styles.quiet}>{say('macro.config.preview')}</p>
          {preview}
        </section>
      )}
    </MainLandmark>
  );
}
