/** Which adapter stands behind which port of capacity. */
import { seeCapacity } from './application/capacity/see-capacity';
import { currentInstallation } from './adapters/platform/current-installation';
import { sqlSetupStore } from './adapters/sql/setup-store';
import { access, clock, indexReader, seeVisibleSite } from './composition';
import { seeOne } from './record-composition';

const store = sqlSetupStore(currentInstallation);

export const capacity = seeCapacity({ see: seeVisibleSite, seeOne, reader: indexReader, store });
export const setupPorts = { access, store, see: seeVisibleSite, clock };
