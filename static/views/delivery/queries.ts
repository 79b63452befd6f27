import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DeliveryPeriod, DeliveryScope } from '#contract/delivery';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';

export interface MeasuredProject {
  readonly key: string;
  readonly name: string;
}

/** What is measured. `product` null: the place does not narrow the scope. */
export interface Measured {
  readonly product: string | null;
  readonly scope: DeliveryScope;
}

/** How work was delivered. While another period is asked for, the one before stays. */
export const deliveryQuery = ({ product, scope }: Measured, weeks: DeliveryPeriod, day: Day | null) => {
  const asked = { ...(product !== null && { product }), scope, weeks, ...onDay(day) };
  return queryOptions({
    queryKey: ['delivery', asked] as const,
    queryFn: () => unwrap(call('delivery.view', asked)),
    placeholderData: keepPreviousData,
  });
};
