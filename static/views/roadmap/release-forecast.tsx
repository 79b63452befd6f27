import type { ReleaseFinish, RoadmapRelease } from '#contract/roadmap';
import type { Day, Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { FactLine } from '../../ui/layout/compact';
import { issueCount } from '../figures/progress';
import styles from './roadmap.module.css';

/** When work will be finished: a range, never one day. `finish` null: nothing tells how much there is to do. */
export function FinishRange({ finish }: { readonly finish: ReleaseFinish | null }) {
  const say = useText();
  const { day } = useFormats();
  if (finish === null) {
    return <Unknown label={say('roadmap.release.forecast.none')} reason={say('roadmap.release.forecast.noWork')} />;
  }
  if (finish.state === 'unknown') {
    return <Unknown label={say('roadmap.release.forecast.none')} reason={say(`roadmap.gap.${finish.reason}`)} />;
  }
  if (finish.state === 'finished') return <>{say('roadmap.release.forecast.finished')}</>;
  const range = { likely: day(finish.likely), confident: day(finish.confident) };
  return (
    <Explained text={say('roadmap.release.forecast.range.explanation', range)}>
      {say('roadmap.release.forecast.range', range)}
    </Explained>
  );
}

interface StripProps {
  readonly finish: Extract<ReleaseFinish, { state: 'known' }>;
  readonly day: Day;
  readonly today: Day;
}

/** The range against the release day, from today on. The words beside it say the same. */
function RangeStrip({ finish: { likely, confident }, day, today }: StripProps) {
  const first = Math.min(today, day);
  const last = Math.max(confident, day) + 1;
  const share = (at: number) => `${(((at - first) / (last - first)) * 100).toFixed(2)}%`;
  return (
    <div className={styles.strip} aria-hidden="true">
      <span
        className={styles.stripRange}
        data-late={confident > day}
        style={{ insetInlineStart: share(likely), inlineSize: share(first + confident - likely + 1) }}
      />
      <span className={styles.stripDay} style={{ insetInlineStart: share(day) }} />
    </div>
  );
}

type Dates = NonNullable<RoadmapRelease['dates']>;

function ReleaseDay({ day: known }: Pick<Dates, 'day'>) {
  const say = useText();
  const { day } = useFormats();
  if (known !== null) return <>{day(known)}</>;
  return <Unknown label={say('roadmap.release.day.none')} reason={say('roadmap.release.day.noneReason')} />;
}

/** A simulation makes nothing certain. */
const ALMOST = { always: 0.99 as Fraction, never: 0.01 as Fraction };

function chanceText(chance: Fraction, percent: (share: Fraction) => string, say: Say): string {
  if (chance > ALMOST.always) return say('roadmap.release.chance.over', { percent: percent(ALMOST.always) });
  if (chance < ALMOST.never) return say('roadmap.release.chance.under', { percent: percent(ALMOST.never) });
  return percent(chance);
}

/** The chance that the work is finished by the day; nothing where no simulation tells. */
function Chance({ chance, day: by }: { readonly chance: Fraction; readonly day: Day }) {
  const say = useText();
  const { day, percent } = useFormats();
  const text = chanceText(chance, (share) => percent(share), say);
  return (
    <FactLine name={say('roadmap.release.chance')}>
      <Explained text={say('roadmap.release.chance.explanation', { percent: text, day: day(by) })}>{text}</Explained>
    </FactLine>
  );
}

interface ReleaseForecastProps {
  readonly release: RoadmapRelease;
  readonly today: Day;
}

/** Nothing is in it, as far as is shown: there is nothing to forecast. */
const isEmpty = ({ itemIds, scope }: RoadmapRelease): boolean =>
  itemIds.length === 0 && scope !== null && issueCount(scope.work) === 0;

/** A forecast that can be held against a day; null: one of the two is wanting. */
function againstDay({ day, finish }: Dates) {
  return day !== null && finish?.state === 'known' ? { day, finish } : null;
}

/** When the work of a release that is to come will be finished, against its day. */
function ComingWork({ release: { dates, chance }, today }: ReleaseForecastProps) {
  const say = useText();
  if (dates === null) return null;
  const known = againstDay(dates);
  const value = chance?.value ?? null;
  return (
    <>
      <FactLine name={say('roadmap.release.forecast')}>
        <FinishRange finish={dates.finish} />
        {known && <RangeStrip {...known} today={today} />}
      </FactLine>
      {known && value !== null && !dates.isOverdue && <Chance chance={value} day={known.day} />}
    </>
  );
}

/** The day of a release, and when its work will be finished; nothing for whom dates are hidden. */
export function ReleaseForecast({ release, today }: ReleaseForecastProps) {
  const say = useText();
  const { dates, isReleased } = release;
  if (dates === null) return null;
  return (
    <>
      <FactLine name={say('roadmap.release.day')}>
        <ReleaseDay day={dates.day} />
      </FactLine>
      {!isReleased && !isEmpty(release) && <ComingWork release={release} today={today} />}
    </>
  );
}
