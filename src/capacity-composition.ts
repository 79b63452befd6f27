/** Which adapter stands behind which port of capacity. */
import { seeCapacity } from './application/capacity/see-capacity';
import { access, clock, indexReader, seeVisibleSite, setupStore } from './composition';
import { seeOne } from './record-composition';

export const capacity = seeCapacity({ see: seeVisibleSite, seeOne, reader: indexReader, store: setupStore });
export const setupPorts = { access, store: setupStore, see: seeVisibleSite, clock };
