import type { Handlers } from '@forge/resolver';
import { capacityItemsRequest, capacityRequest, levellingRequest } from '#contract/capacity';
import type { CapacityDefinitions } from '#contract/capacity-definitions';
import { importLeaveRequest, saveSetupRequest, setupRequest } from '#contract/capacity-setup';
import { saveSetup, viewSetup } from '../../application/capacity/edit-setup';
import { exportLeave, importLeave } from '../../application/capacity/leave-files';
import { listCapacityItems } from '../../application/capacity/list-items';
import { viewLevelling } from '../../application/capacity/propose-levelling';
import { viewCapacity } from '../../application/capacity/view-capacity';
import { capacity, setupPorts } from '../../capacity-composition';
import { dependencies, indexReader } from '../../composition';
import { answer } from '../answer';

export const capacityCalls: Handlers<CapacityDefinitions> = {
  'capacity.view': answer(capacityRequest, viewCapacity(capacity)),
  'capacity.items': answer(capacityItemsRequest, listCapacityItems(capacity, indexReader)),
  'capacity.level': answer(levellingRequest, viewLevelling(capacity, dependencies, indexReader)),
  'capacity.setup': answer(setupRequest, viewSetup(setupPorts)),
  'capacity.saveSetup': answer(saveSetupRequest, saveSetup(setupPorts)),
  'capacity.importLeave': answer(importLeaveRequest, importLeave(setupPorts)),
  'capacity.exportLeave': answer(setupRequest, exportLeave(setupPorts)),
};
