import type { FinishForecast, RoadmapRelease } from '#contract/roadmap';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { FactLine } from '../../ui/layout/compact';
import styles from './roadmap.module.css';

/** When work will be finished: a range, never one day. `finish` null: nothing tells how much there is to do. */
export function FinishRange({ finish }: { readonly finish: FinishForecast | null }) {
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
  readonly finish: Extract<FinishForecast, { state: 'known' }>;
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

interface ReleaseForecastProps {
  readonly release: RoadmapRelease;
  readonly today: Day;
}

/** The day of a release, and when its work will be finished; nothing for whom dates are hidden. */
export function ReleaseForecast({ release: { dates, chance, isReleased }, today }: ReleaseForecastProps) {
  const say = useText();
  const { day, percent } = useFormats();
  if (dates === null) return null;
  const { finish } = dates;
  const hasChance = chance !== null && dates.day !== null && finish?.state === 'known';
  return (
    <>
      <FactLine name={say('roadmap.release.day')}>
        {dates.day === null ? (
          <Unknown label={say('roadmap.release.day.none')} reason={say('roadmap.release.day.noneReason')} />
        ) : (
          day(dates.day)
        )}
      </FactLine>
      {!isReleased && (
        <FactLine name={say('roadmap.release.forecast')}>
          <FinishRange finish={finish} />
          {finish?.state === 'known' && dates.day !== null && (
            <RangeStrip finish={finish} day={dates.day} today={today} />
          )}
        </FactLine>
      )}
      {hasChance && chance.value !== null && dates.day !== null && (
        <FactLine name={say('roadmap.release.chance')}>
          <Explained
            text={say('roadmap.release.chance.explanation', { percent: percent(chance.value), day: day(dates.day) })}
          >
            {percent(chance.value)}
          </Explained>
        </FactLine>
      )}
    </>
  );
}
