/** How something stands by a rule. `unknown` is none of the others: what a rule needs to know is not there. */
export const healthStates = ['good', 'attention', 'danger', 'unknown'] as const;
export type HealthState = (typeof healthStates)[number];

const severities: Readonly<Record<HealthState, number | null>> = { unknown: null, good: 0, attention: 1, danger: 2 };

/** 0 good, 1 attention, 2 danger; null: unknown, which is neither better nor worse. */
export const severityOf = (state: HealthState): number | null => severities[state];

/** The worst of the states that are known; unknown where none is. */
export function worstOf(states: Iterable<HealthState>): HealthState {
  let worst: HealthState = 'unknown';
  for (const state of states) if ((severityOf(state) ?? -1) > (severityOf(worst) ?? -1)) worst = state;
  return worst;
}
