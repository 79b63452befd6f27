import Lozenge from '@atlaskit/lozenge';
import type { EpicPulse, PulseFinish, PulseForecast } from '#contract/epic-pulse';
import type { SourcedDay } from '#contract/figures';
import { useFormats } from '../../../messages/use-formats';
import { useSayMessage, useText } from '../../../messages/use-text';
import { Explained } from '../../../ui/explained/explained';
import { Unknown } from '../../../ui/explained/unknown';
import { HealthMark } from '../../health/health-mark';
import { inTime, scheduleReason } from './finish-words';
import { PulseLine } from './pulse-part';
import styles from './pulse.module.css';
import type { PulseState } from './use-pulse';

/** More are counted. */
const MOST_PROJECTS = 3;

function useProjects(): (finish: PulseFinish | null) => string {
  const say = useText();
  return (finish) => {
    const keys = finish?.projects.keys ?? [];
    if (keys.length > MOST_PROJECTS) return say('pulse.forecast.projects.many', { count: keys.length });
    return keys.join(', ');
  };
}

/** The days of a range, with what they were drawn from on hover and focus; null: there is none. */
function useRange(open: number): (forecast: PulseForecast) => { text: string; explanation: string } | null {
  const say = useText();
  const { day } = useFormats();
  return ({ finish, first, last, finished }) => {
    if (finish.state !== 'known') return null;
    const { likely, confident } = finish;
    const text = likely === confident ? day(likely) : `${day(likely)} – ${day(confident)}`;
    const values = { first: day(first), last: day(last), finished, open };
    return { text, explanation: say('pulse.forecast.explanation', values) };
  };
}

function Forecast({ finish }: { readonly finish: PulseFinish }) {
  const say = useText();
  const rangeOf = useRange(finish.open);
  const projects = useProjects()(finish);
  if (finish.open === 0) return <>{say('pulse.forecast.finished')}</>;
  const own = rangeOf(finish.own);
  const earliest = rangeOf(finish.projects);
  const gap = finish.own.finish.state === 'unknown' ? finish.own.finish.reason : 'few-finished';
  if (!own && !earliest)
    return <Unknown label={say('pulse.forecast.unknown')} reason={say('pulse.forecast.gap.projects', { projects })} />;
  return (
    <div className={styles.stack}>
      {own && (
        <span>
          <Explained text={own.explanation}>{own.text}</Explained>{' '}
          <span className={styles.quiet}>{say('pulse.forecast.own')}</span>
        </span>
      )}
      {earliest && (
        <span className={own ? styles.quiet : undefined}>
          <Explained text={earliest.explanation}>
            {say('pulse.forecast.projects', { range: earliest.text, projects })}
          </Explained>
        </span>
      )}
      {!own && (
        <span className={styles.quiet}>
          <Explained text={say(`pulse.forecast.gap.${gap}`)}>{say('pulse.forecast.own.unknown')}</Explained>
        </span>
      )}
    </div>
  );
}

function InTime({ pulse, due }: { readonly pulse: EpicPulse; readonly due: SourcedDay | null }) {
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const projects = useProjects()(pulse.finish);
  const { text, explanation, looks } = inTime(pulse.finish, due, pulse.today, projects, formats);
  const words = sayMessage(text);
  const reason = explanation && sayMessage(explanation);
  if (looks === 'unknown') return <Explained text={reason}>{words}</Explained>;
  return (
    <Explained text={reason}>
      <Lozenge appearance={looks} maxWidth="100%">
        {words}
      </Lozenge>
    </Explained>
  );
}

function Schedule({ schedule }: { readonly schedule: NonNullable<EpicPulse['schedule']> }) {
  const sayMessage = useSayMessage();
  const formats = useFormats();
  return (
    <span className={styles.inline}>
      <HealthMark state={schedule.state} />
      <span className={styles.quiet}>{sayMessage(scheduleReason(schedule, formats))}</span>
    </span>
  );
}

interface LinesProps {
  readonly state: PulseState;
  /** Of the issue, as its own view knows it. */
  readonly due: SourcedDay | null;
}

/** When it will be finished, whether that is in time, and how its schedule stands. */
export function FinishLines({ state, due }: LinesProps) {
  const say = useText();
  return (
    <>
      <PulseLine name={say('pulse.forecast')} state={state} lines={2}>
        {({ finish }) =>
          finish === null ? (
            <Unknown label={say('pulse.forecast.none')} reason={say('pulse.forecast.none.reason')} />
          ) : (
            <Forecast finish={finish} />
          )
        }
      </PulseLine>
      <PulseLine name={say('pulse.inTime')} state={state}>
        {(pulse) => <InTime pulse={pulse} due={due} />}
      </PulseLine>
      <PulseLine
        name={<Explained text={say('pulse.schedule.explanation')}>{say('pulse.schedule')}</Explained>}
        state={state}
      >
        {({ schedule }) => schedule && <Schedule schedule={schedule} />}
      </PulseLine>
    </>
  );
}
