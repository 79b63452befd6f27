import { useMemo } from 'react';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import type { ChartDay } from '../../ui/chart/day-marks';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { FactLine, FactLines } from '../../ui/layout/compact';
import type { Goals } from './burn-up-goals';

function Finish({ finish }: { readonly finish: NonNullable<Goals['finish']> | null }) {
  const say = useText();
  const { day } = useFormats();
  if (finish === null || finish.state === 'unknown') {
    const reason = finish === null ? 'roadmap.release.forecast.noWork' : (`roadmap.gap.${finish.reason}` as const);
    return <Unknown label={say('roadmap.release.forecast.none')} reason={say(reason)} />;
  }
  if (finish.state === 'finished') return <>{say('roadmap.release.forecast.finished')}</>;
  const days = { likely: day(finish.likely), confident: day(finish.confident) };
  return <Explained text={say('delivery.goal.finish.explanation', days)}>{days.confident}</Explained>;
}

function Target({ target }: { readonly target: Day | null }) {
  const say = useText();
  const { day } = useFormats();
  if (target !== null) return <>{day(target)}</>;
  return <Unknown label={say('delivery.goal.target.none')} reason={say('delivery.goal.target.noneReason')} />;
}

function Released({ released }: { readonly released: Day | null }) {
  const say = useText();
  const { day } = useFormats();
  if (released !== null) return <Explained text={say('delivery.goal.released.explanation')}>{day(released)}</Explained>;
  return <Unknown label={say('delivery.goal.released.none')} reason={say('delivery.goal.released.noneReason')} />;
}

/** By when it is wanted, when it was released, and by when it is to be expected. */
export function GoalFacts({ goals: { target, released, finish } }: { readonly goals: Goals }) {
  const say = useText();
  return (
    <FactLines>
      {target !== undefined && (
        <FactLine name={say('delivery.goal.target')}>
          <Target target={target} />
        </FactLine>
      )}
      {released !== undefined && (
        <FactLine name={say('delivery.goal.released')}>
          <Released released={released} />
        </FactLine>
      )}
      {finish !== undefined && (
        <FactLine name={say('delivery.goal.finish')}>
          <Finish finish={finish} />
        </FactLine>
      )}
    </FactLines>
  );
}

/** The days to draw. Where the day of a release is known there is no target beside it. */
export function useGoalDays(goals: Goals | null): readonly ChartDay[] {
  const say = useText();
  return useMemo(() => {
    const { target = null, released = null, finish } = goals ?? {};
    const aim = (day: Day | null, text: string): ChartDay[] => (day === null ? [] : [{ day, text, look: 'aim' }]);
    return [
      ...aim(target, say('delivery.goal.target')),
      ...aim(released, say('delivery.goal.released')),
      ...(finish?.state === 'known'
        ? [{ day: finish.confident, text: say('delivery.goal.finish'), look: 'expected' } as const]
        : []),
    ];
  }, [goals, say]);
}

/** The same for those who read the table. */
export function useGoalLines(goals: Goals | null): readonly string[] {
  const say = useText();
  const { day } = useFormats();
  if (goals === null) return [];
  const { target, released, finish } = goals;
  const line = (name: 'target' | 'released' | 'finish', text: string) =>
    say('delivery.goal.line', { name: say(`delivery.goal.${name}`), day: text });
  const finishText = () => {
    if (!finish || finish.state === 'unknown') return say('roadmap.release.forecast.none');
    return finish.state === 'finished' ? say('roadmap.release.forecast.finished') : day(finish.confident);
  };
  return [
    ...(target === undefined ? [] : [line('target', target === null ? say('delivery.goal.target.none') : day(target))]),
    ...(released === undefined
      ? []
      : [line('released', released === null ? say('delivery.goal.released.none') : day(released))]),
    ...(finish === undefined ? [] : [line('finish', finishText())]),
  ];
}
