import type { Clock } from '../../application/clock';
import type { Instant } from '#domain/units';

export const systemClock: Clock = () => Date.now() as Instant;
