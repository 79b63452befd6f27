/** A figure that the project wants to keep to. */
export interface Goal {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
  /** Whether the figure must stay at or under the limit, or reach it. */
  readonly side: 'at most' | 'at least';
}

/** `[met]` or `[NOT MET]`, the figure and the goal. */
export function goalText({ what, measured, limit, unit, side }: Goal): string {
  const isMet = side === 'at most' ? measured <= limit : measured >= limit;
  return `  ${isMet ? '[met]    ' : '[NOT MET]'} ${what}: ${short(measured)} ${unit}, goal ${side} ${short(limit)} ${unit}`;
}

function short(figure: number): string {
  return figure.toLocaleString('en', { maximumFractionDigits: Math.abs(figure) < 100 ? 1 : 0 });
}
