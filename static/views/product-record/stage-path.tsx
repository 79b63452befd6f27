import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ProductStage } from '#contract/product-record';
import { productStages } from '#domain/product/product-record';
import { useText } from '../../messages/use-text';
import { StatusSuccessIcon } from '../../ui/icon/icons';
import styles from './product-record.module.css';

interface StagePathProps {
  /** null: nobody has said. */
  readonly stage: ProductStage | null;
  /** null: not this person's to change. */
  readonly onChoose: ((stage: ProductStage) => void) | null;
}

interface StepProps extends Pick<StagePathProps, 'onChoose'> {
  readonly step: ProductStage;
  readonly state: 'passed' | 'current' | 'ahead';
}

function Step({ step, state, onChoose }: StepProps) {
  const say = useText();
  const name = say(`productRecord.stage.${step}`);
  const text = (
    <>
      {state === 'passed' && <StatusSuccessIcon label="" size="small" color="currentColor" />}
      <span aria-hidden={state === 'passed'}>{name}</span>
      {state === 'passed' && <VisuallyHidden>{say('productRecord.stage.passed', { stage: name })}</VisuallyHidden>}
    </>
  );
  const current = state === 'current' ? ({ 'aria-current': 'step' } as const) : {};
  return (
    <li className={styles.step} data-state={state}>
      {onChoose === null ? (
        <span className={styles.stepText} {...current}>
          {text}
        </span>
      ) : (
        // The present one stays a button, so that the focus stays where it was when it becomes that.
        <button
          type="button"
          className={styles.stepText}
          {...current}
          {...(state !== 'current' && { title: say('productRecord.stage.choose', { stage: name }) })}
          onClick={() => {
            if (state !== 'current') onChoose(step);
          }}
        >
          {text}
        </button>
      )}
    </li>
  );
}

/** The five steps of a product's life, and where it stands. */
export function StagePath({ stage, onChoose }: StagePathProps) {
  const say = useText();
  const current = stage === null ? -1 : productStages.indexOf(stage);
  // Five empty steps tell a reader nothing.
  if (stage === null && onChoose === null) return null;
  return (
    <div className={styles.stage}>
      {stage === null && <p className={styles.text}>{say('productRecord.stage.ask')}</p>}
      <ol className={styles.path} aria-label={say('productRecord.stage')} data-chosen={stage !== null}>
        {productStages.map((step, at) => (
          <Step
            key={step}
            step={step}
            state={at < current ? 'passed' : at === current ? 'current' : 'ahead'}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </div>
  );
}
