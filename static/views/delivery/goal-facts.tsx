import { useMemo } from 'react';
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

/** By when it is wanted, and by when it is to be expected. */
export function GoalFacts({ goals: { target, finish } }: { readonly goals: Goals }) {
  const say = useText();
  const { day } = useFormats();
  return (
    <FactLines>
      <FactLine name={say('delivery.goal.target')}>
        {target === null ? (
          <Unknown label={say('delivery.goal.target.none')} reason={say('delivery.goal.target.noneReason')} />
        ) : (
          day(target)
        )}
      </FactLine>
      {finish !== undefined && (
        <FactLine name={say('delivery.goal.finish')}>
          <Finish finish={finish} />
        </FactLine>
      )}
    </FactLines>
  );
}

/** The days to draw. */
export function useGoalDays(goals: Goals | null): readonly ChartDay[] {
  const say = useText();
  return useMemo(() => {
    const { target = null, finish } = goals ?? {};
    return [
      ...(target === null ? [] : [{ day: target, text: say('delivery.goal.target'), look: 'aim' } as const]),
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
  const { target, finish } = goals;
  const line = (name: 'delivery.goal.target' | 'delivery.goal.finish', text: string) =>
    say('delivery.goal.line', { name: say(name), day: text });
  const targetText = target === null ? say('delivery.goal.target.none') : day(target);
  const finishText = () => {
    if (!finish || finish.state === 'unknown') return say('roadmap.release.forecast.none');
    return finish.state === 'finished' ? say('roadmap.release.forecast.finished') : day(finish.confident);
  };
  return [
    line('delivery.goal.target', targetText),
    ...(finish === undefined ? [] : [line('delivery.goal.finish', finishText())]),
  ];
}
