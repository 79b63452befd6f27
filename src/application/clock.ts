import type { Instant } from '#domain/units';

export type Clock = () => Instant;
