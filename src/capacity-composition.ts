/** Which adapter stands behind which port of capacity. */
import { seeCapacity } from './application/capacity/see-capacity';
import { access, capacitySetup, clock, indexReader, seeVisibleSite } from './composition';
import { seeOne } from './record-composition';

export const capacity = seeCapacity({ see: seeVisibleSite, seeOne, reader: indexReader, store: capacitySetup });
export const setupPorts = { access, store: capacitySetup, see: seeVisibleSite, clock };
