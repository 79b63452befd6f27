import type {
  CapacityItemsRequest,
  CapacityItemsView,
  CapacityRequest,
  CapacityView,
  LevellingRequest,
  LevellingView,
} from './capacity';
import type {
  ImportLeaveRequest,
  LeaveExport,
  LeaveImport,
  SaveSetupRequest,
  SetupRequest,
  SetupView,
} from './capacity-setup';
import type { Result } from './result';

/** Calls about who can work how much, and what is asked of them. */
export type CapacityDefinitions = {
  'capacity.view': (request: CapacityRequest) => Result<CapacityView>;
  'capacity.items': (request: CapacityItemsRequest) => Result<CapacityItemsView>;
  'capacity.level': (request: LevellingRequest) => Result<LevellingView>;
  /** Administrators see and change all, leads their teams. */
  'capacity.setup': (request: SetupRequest) => Result<SetupView>;
  'capacity.saveSetup': (request: SaveSetupRequest) => Result<SetupView>;
  'capacity.importLeave': (request: ImportLeaveRequest) => Result<LeaveImport>;
  'capacity.exportLeave': (request: SetupRequest) => Result<LeaveExport>;
};
