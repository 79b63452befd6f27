import type {
  DependenciesRequest,
  DependenciesView,
  IssueDependenciesRequest,
  IssueDependenciesView,
} from './dependencies';
import type { DependencyTypesRequest, DependencyTypesView, SaveDependencyTypesRequest } from './dependency-types';
import type { EpicRequest, EpicView } from './epic';
import type {
  FieldsPreview,
  FieldsPreviewRequest,
  FieldsRequest,
  FieldsSaved,
  FieldsSaveRequest,
  FieldsView,
} from './field-mapping';
import type { SaveThresholdsRequest, ThresholdsRequest, ThresholdsView } from './health';
import type { OverrideHealthRequest, ProjectOverrides, TakeBackOverrideRequest } from './health-override';
import type { IssueListRequest, IssueListView } from './issue-list';
import type { IssuesByIdRequest, IssuesByIdView } from './issues-by-id';
import type { ProductRequest, ProductView } from './product';
import type { PortfolioItemsRequest, PortfolioItemsView, PortfolioRequest, PortfolioView } from './portfolio';
import type { RecordDefinitions } from './record-definitions';
import type { Result } from './result';
import type {
  BudgetRequest,
  IndexOverview,
  IndexRequest,
  IndexState,
  IndexWatch,
  PauseRequest,
  PointsBudget,
} from './site-index';
import type { TimelineRequest, TimelineView } from './timeline';

/** Every call that crosses the bridge. Both ends are typed from this. */
export type Definitions = RecordDefinitions & {
  'portfolio.view': (request: PortfolioRequest) => Result<PortfolioView>;
  'portfolio.items': (request: PortfolioItemsRequest) => Result<PortfolioItemsView>;
  'product.view': (request: ProductRequest) => Result<ProductView>;
  'issues.list': (request: IssueListRequest) => Result<IssueListView>;
  'issues.byIds': (request: IssuesByIdRequest) => Result<IssuesByIdView>;
  'timeline.view': (request: TimelineRequest) => Result<TimelineView>;
  'epic.view': (request: EpicRequest) => Result<EpicView>;
  'dependencies.view': (request: DependenciesRequest) => Result<DependenciesView>;
  'dependencies.ofIssue': (request: IssueDependenciesRequest) => Result<IssueDependenciesView>;
  /** What the types of links mean; only administrators see and change it. */
  'dependencies.types': (request: DependencyTypesRequest) => Result<DependencyTypesView>;
  'dependencies.saveTypes': (request: SaveDependencyTypesRequest) => Result<DependencyTypesView>;
  /** From where on health is a concern; only administrators see and change it. */
  'health.thresholds': (request: ThresholdsRequest) => Result<ThresholdsView>;
  'health.saveThresholds': (request: SaveThresholdsRequest) => Result<ThresholdsView>;
  /** Sets how a project stands in one portfolio, or takes that back: its owner and editors. */
  'health.override': (request: OverrideHealthRequest) => Result<ProjectOverrides>;
  'health.takeBack': (request: TakeBackOverrideRequest) => Result<ProjectOverrides>;
  /** Anybody may ask how far the index is; only administrators get project by project, or may start it. */
  'index.state': (request: IndexRequest) => Result<IndexWatch>;
  'index.overview': (request: IndexRequest) => Result<IndexOverview>;
  'index.pause': (request: PauseRequest) => Result<IndexState>;
  'index.budget': (request: BudgetRequest) => Result<PointsBudget>;
  'index.start': (request: IndexRequest) => Result<IndexState>;
  /** Which fields hold what: for administrators only. */
  'fields.view': (request: FieldsRequest) => Result<FieldsView>;
  'fields.preview': (request: FieldsPreviewRequest) => Result<FieldsPreview>;
  'fields.save': (request: FieldsSaveRequest) => Result<FieldsSaved>;
};
