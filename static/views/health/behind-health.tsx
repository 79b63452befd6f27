import Button from '@atlaskit/button/new';
import ModalDialog, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useCallback, useContext, useState, type ReactNode } from 'react';
import type { HealthCheck, HealthDimension, Thresholds } from '#contract/health';
import { checksOf, healthDimensions } from '#domain/health/health';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { useFigureOpener, WithinPortfolio } from '../figures/opened-figure';
import styles from './health.module.css';
import { HealthMark } from './health-mark';
import { inputsOf, listsOf, ruleOf } from './health-words';
import { HealthOpener, type OpenedHealth } from './opened-health';

interface CheckProps {
  readonly check: HealthCheck;
  readonly opened: OpenedHealth;
  readonly thresholds: Thresholds;
}

/** The issues behind a rule, opened on top. */
function Lists({ check, opened }: Omit<CheckProps, 'thresholds'>) {
  const say = useText();
  const open = useFigureOpener();
  const portfolioId = useContext(WithinPortfolio);
  const { ground, health } = opened;
  const lists = listsOf(check, health.inputs).filter(([, count]) => count > 0);
  if (open === null || lists.length === 0) return null;
  return (
    <div className={styles.lists}>
      {lists.map(([figure, count]) => (
        <Button key={figure} spacing="compact" onClick={() => open({ ...ground, figure, portfolioId })}>
          {say(`health.show.${figure}`, { count })}
        </Button>
      ))}
    </div>
  );
}

/** One rule: in words with its thresholds, with the numbers it decides by. */
function Check({ check, opened, thresholds }: CheckProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const { health, ground } = opened;
  return (
    <div className={styles.check}>
      <h3 className={styles.checkName}>
        {say(`health.check.${check}`)} <HealthMark state={health.checks[check].state} />
      </h3>
      <p className={styles.numbers}>{sayMessage(inputsOf(check, health, ground.figures, formats))}</p>
      <p className={styles.quiet}>{sayMessage(ruleOf(check, thresholds[check], formats))}</p>
      <Lists check={check} opened={opened} />
    </div>
  );
}

const isDecided = (dimension: HealthDimension): dimension is Exclude<HealthDimension, 'capacity'> =>
  checksOf[dimension].length > 0;

function Dimension({ dimension, ...rest }: Omit<CheckProps, 'check'> & { readonly dimension: HealthDimension }) {
  const say = useText();
  return (
    <section className={styles.dimension}>
      <h2 className={styles.dimensionName}>
        {say(`health.dimension.${dimension}`)} <HealthMark state={rest.opened.health.dimensions[dimension]} />
      </h2>
      {isDecided(dimension) ? (
        checksOf[dimension].map((check) => <Check key={check} check={check} {...rest} />)
      ) : (
        <p className={styles.quiet}>{say(`health.undecided.${dimension}`)}</p>
      )}
    </section>
  );
}

interface BehindProps {
  readonly opened: OpenedHealth;
  readonly thresholds: Thresholds;
  readonly day: Day;
  readonly onClose: () => void;
}

function Behind({ opened, thresholds, day, onClose }: BehindProps) {
  const say = useText();
  const formats = useFormats();
  const { readAt, ground } = opened;
  const computed = { day: formats.day(day) };
  return (
    <ModalDialog width="large" onClose={onClose} shouldReturnFocus>
      <ModalHeader>
        <ModalTitle>{say('health.title', { of: ground.of })}</ModalTitle>
        <CloseButton onClick={onClose} label={say('health.close')} />
      </ModalHeader>
      <ModalBody>
        <div className={styles.behind}>
          <p className={styles.quiet}>{say('health.worst')}</p>
          {healthDimensions.map((dimension) => (
            <Dimension key={dimension} dimension={dimension} opened={opened} thresholds={thresholds} />
          ))}
          <p className={styles.quiet}>
            {readAt === null
              ? say('health.computed.unread', computed)
              : say('health.computed', { ...computed, moment: formats.moment(readAt) })}
          </p>
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {say('health.close')}
        </Button>
      </ModalFooter>
    </ModalDialog>
  );
}

interface BehindHealthProps {
  readonly thresholds: Thresholds;
  /** The day that is seen. */
  readonly day: Day;
  readonly children: ReactNode;
}

/** Within this, health opens: into its rules, their numbers, and the issues behind them. */
export function BehindHealth({ thresholds, day, children }: BehindHealthProps) {
  const [opened, setOpened] = useState<OpenedHealth | null>(null);
  const close = useCallback(() => {
    setOpened(null);
  }, []);
  return (
    <HealthOpener.Provider value={setOpened}>
      {children}
      <ModalTransition>
        {opened && <Behind opened={opened} thresholds={thresholds} day={day} onClose={close} />}
      </ModalTransition>
    </HealthOpener.Provider>
  );
}
