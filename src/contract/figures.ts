/** The vocabulary of every figure on screen, as the rules define it. */
export type { CategoryCounts, Figures, PointsFigure } from '#domain/progress/figures';
export type { SourcedDay } from '#domain/schedule/due-day';
