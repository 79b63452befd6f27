import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useCallback, useState, type ReactNode } from 'react';
import type { Health, HealthCheck, HealthDimension, Thresholds } from '#contract/health';
import type { HealthOverride, ProjectOverrides } from '#contract/health-override';
import { checksOf, healthDimensions } from '#domain/health/health';
import type { Day } from '#domain/units';
import { BehindDialog } from '../../ui/explained/behind-dialog';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { useFigureOpener, useWithin } from '../figures/opened-figure';
import { useSeenDay } from '../navigation/navigation';
import { usePeopleNames } from '../people/use-people-names';
import styles from './health.module.css';
import { HealthMark } from './health-mark';
import { Overall } from './health-overall';
import { OverrideNote } from './override-note';
import { MayOverride, type OverrideGround } from './use-override';
import { inputsOf, listsOf, ruleOf } from './health-words';
import { HealthOpener, type OpenedHealth } from './opened-health';

interface CheckProps {
  readonly check: HealthCheck;
  readonly opened: OpenedHealth;
  readonly thresholds: Thresholds;
}

interface DimensionProps extends Omit<CheckProps, 'check'> {
  readonly dimension: HealthDimension;
  readonly override: HealthOverride | undefined;
  /** null: it is of more than one project. */
  readonly projectId: string | null;
  readonly onChanged: (after: ProjectOverrides) => void;
}

/** The issues behind a rule, opened on top. */
function Lists({ check, opened }: Omit<CheckProps, 'thresholds'>) {
  const say = useText();
  const open = useFigureOpener();
  const place = useWithin();
  const { ground, health } = opened;
  const lists = listsOf(check, health.inputs).filter(([, count]) => count > 0);
  if (open === null || lists.length === 0) return null;
  return (
    <div className={styles.lists}>
      {lists.map(([figure, count]) => (
        <Button key={figure} spacing="compact" onClick={() => open({ ...ground, figure, place })}>
          {say(`health.show.${figure}`, { count })}
        </Button>
      ))}
    </div>
  );
}

/** What the team or person is called that has most to do. */
function useBusiestName({ inputs: { busiest } }: Health): string {
  const say = useText();
  const names = usePeopleNames([busiest?.kind === 'person' ? [busiest.id] : []]);
  if (busiest === null) return '';
  const unknown = say(names.isLoading ? 'record.loadingName' : 'people.unknown');
  return busiest.name ?? names.of(busiest.id) ?? unknown;
}

/** One rule: in words with its thresholds, with the numbers it decides by. */
function Check({ check, opened, thresholds }: CheckProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const { health, ground } = opened;
  const busiestName = useBusiestName(health);
  const isPast = useSeenDay() !== null;
  return (
    <div className={styles.check}>
      <h3 className={styles.checkName}>
        {say(`health.check.${check}`)} <HealthMark state={health.checks[check].state} />
      </h3>
      <p className={styles.numbers}>{sayMessage(inputsOf(check, health, ground.figures, formats, busiestName))}</p>
      <p className={styles.quiet}>{sayMessage(ruleOf(check, thresholds[check], formats))}</p>
      {check === 'conflicts' && isPast && <p className={styles.quiet}>{say('health.past.conflicts')}</p>}
      <Lists check={check} opened={opened} />
    </div>
  );
}

function Dimension({ dimension, override, projectId, onChanged, ...rest }: DimensionProps) {
  const say = useText();
  const computed = rest.opened.health.dimensions[dimension];
  return (
    <section className={styles.dimension}>
      <h2 className={styles.dimensionName}>
        {say(`health.dimension.${dimension}`)}{' '}
        <HealthMark state={override?.state ?? computed} isByHand={override !== undefined} />
      </h2>
      {override && projectId !== null && (
        <OverrideNote override={override} computed={computed} projectId={projectId} onChanged={onChanged} />
      )}
      {checksOf[dimension].map((check) => (
        <Check key={check} check={check} {...rest} />
      ))}
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
  const [overrides, setOverrides] = useState(opened.overrides);
  const onChanged = (after: ProjectOverrides) => setOverrides(after.overrides);
  const projectId = ground.scope.of === 'project' ? ground.scope.projectId : null;
  const computed = { day: formats.day(day) };
  return (
    <BehindDialog
      width="large"
      title={say('health.title', { of: ground.of })}
      closeLabel={say('health.close')}
      onClose={onClose}
    >
      <div className={styles.behind}>
        <Overall opened={opened} overrides={overrides} projectId={projectId} onChanged={onChanged} />
        {healthDimensions.map((dimension) => (
          <Dimension
            key={dimension}
            dimension={dimension}
            override={overrides.find(({ of }) => of === dimension)}
            projectId={projectId}
            onChanged={onChanged}
            opened={opened}
            thresholds={thresholds}
          />
        ))}
        <p className={styles.quiet}>
          {readAt === null
            ? say('health.computed.unread', computed)
            : say('health.computed', { ...computed, moment: formats.moment(readAt) })}
        </p>
      </div>
    </BehindDialog>
  );
}

interface BehindHealthProps {
  readonly thresholds: Thresholds;
  /** The day that is seen. */
  readonly day: Day;
  /** Where states may be set by hand; null: nowhere. */
  readonly mayOverride: OverrideGround | null;
  readonly children: ReactNode;
}

/** Within this, health opens: into its rules, their numbers, and the issues behind them. */
export function BehindHealth({ thresholds, day, mayOverride, children }: BehindHealthProps) {
  const [opened, setOpened] = useState<OpenedHealth | null>(null);
  const close = useCallback(() => {
    setOpened(null);
  }, []);
  return (
    <HealthOpener.Provider value={setOpened}>
      {children}
      <MayOverride.Provider value={mayOverride}>
        <ModalTransition>
          {opened && <Behind opened={opened} thresholds={thresholds} day={day} onClose={close} />}
        </ModalTransition>
      </MayOverride.Provider>
    </HealthOpener.Provider>
  );
}
