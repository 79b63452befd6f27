import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { deliveryRequest } from '#contract/delivery';
import { viewDelivery } from '../../application/delivery/view-delivery';
import { indexReader } from '../../composition';
import { see } from '../../record-composition';
import { answer } from '../answer';

export const deliveryCalls: Pick<Handlers<Definitions>, 'delivery.view'> = {
  'delivery.view': answer(deliveryRequest, viewDelivery({ see, reader: indexReader })),
};
