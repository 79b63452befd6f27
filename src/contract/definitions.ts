import type { BaselineDefinitions } from './baseline-definitions';
import type { CapacityDefinitions } from './capacity-definitions';
import type { DeliveryRequest, DeliveryView } from './delivery';
import type {
  DependenciesRequest,
  DependenciesView,
  IssueDependenciesRequest,
  IssueDependenciesView,
} from './dependencies';
import type { DependencyTypesRequest, DependencyTypesView, SaveDependencyTypesRequest } from './dependency-types';
import type { EpicRequest, EpicView } from './epic';
import type { EpicPulse, EpicPulseRequest } from './epic-pulse';
import type { ApplyListsRequest, ApplyRanksRequest, ListsApplied, RanksApplied } from './feature-edits';
import type { FeatureScopesRequest, FeatureScopesView, FeaturesRequest, FeaturesView } from './features';
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
import type { ChangesRequest, ChangesView, TrendsRequest, TrendsView } from './overview';
import type { ProductRequest, ProductView } from './product';
import type { ProductDefinitions } from './product-definitions';
import type { PortfolioItemsRequest, PortfolioItemsView, PortfolioRequest, PortfolioView } from './portfolio';
import type { RecordDefinitions } from './record-definitions';
import type { Report, ReportRequest } from './report';
import type { Result } from './result';
import type { RoadmapRequest, RoadmapView } from './roadmap';
import type { ExcerptRequest, RoadmapChoices, RoadmapChoicesRequest, RoadmapExcerpt } from './roadmap-excerpt';
import type {
  BudgetRequest,
  IndexOverview,
  IndexRequest,
  IndexState,
  IndexWatch,
  PauseRequest,
  PointsBudget,
} from './site-index';
import type { SnapshotDefinitions } from './snapshot-definitions';
import type {
  BeginWorkViewRequest,
  RemoveWorkViewRequest,
  SaveWorkViewRequest,
  WorkViewList,
  WorkViewsRequest,
} from './work-views';
import type { TimelineRequest, TimelineView } from './timeline';
import type { ApplyPlanRequest, PlanApplied } from './timeline-plan';
import type { WorkBelowRequest, WorkChoices, WorkChoicesRequest, WorkLines, WorkRequest, WorkView } from './work';

/** Every call that crosses the bridge. Both ends are typed from this. */
export type Definitions = RecordDefinitions &
  ProductDefinitions &
  BaselineDefinitions &
  CapacityDefinitions &
  SnapshotDefinitions &
  ViewDefinitions;

type ViewDefinitions = {
  'portfolio.view': (request: PortfolioRequest) => Result<PortfolioView>;
  'portfolio.items': (request: PortfolioItemsRequest) => Result<PortfolioItemsView>;
  /** What has become of a portfolio since a day, and how its figures went week by week. */
  'overview.changes': (request: ChangesRequest) => Result<ChangesView>;
  'overview.trends': (request: TrendsRequest) => Result<TrendsView>;
  /** How work was delivered: flow, cycle time, throughput, age, and what sprints kept of their plans. */
  'delivery.view': (request: DeliveryRequest) => Result<DeliveryView>;
  /** How a portfolio stands, as pages outside Jira tell it. */
  'report.view': (request: ReportRequest) => Result<Report>;
  /** Now, next and later, and releases, from one set of data; for an audience without what that is not shown. */
  'roadmap.view': (request: RoadmapRequest) => Result<RoadmapView>;
  /** A roadmap cut to what a page outside Jira shows, and what it can be cut to. */
  'roadmap.excerpt': (request: ExcerptRequest) => Result<RoadmapExcerpt>;
  'roadmap.choices': (request: RoadmapChoicesRequest) => Result<RoadmapChoices>;
  'product.view': (request: ProductRequest) => Result<ProductView>;
  'features.view': (request: FeaturesRequest) => Result<FeaturesView>;
  /** How the scope of each epic has changed: read after what can be told at once. */
  'features.scopes': (request: FeatureScopesRequest) => Result<FeatureScopesView>;
  /** Changes Jira: the order of issues. */
  'features.rank': (request: ApplyRanksRequest) => Result<RanksApplied>;
  /** Changes Jira: fix versions or labels of issues. */
  'features.edit': (request: ApplyListsRequest) => Result<ListsApplied>;
  'issues.list': (request: IssueListRequest) => Result<IssueListView>;
  'issues.byIds': (request: IssuesByIdRequest) => Result<IssuesByIdView>;
  'timeline.view': (request: TimelineRequest) => Result<TimelineView>;
  /** Changes Jira, as the two calls of features that say so: always as the person who asks. */
  'timeline.apply': (request: ApplyPlanRequest) => Result<PlanApplied>;
  'work.view': (request: WorkRequest) => Result<WorkView>;
  'work.below': (request: WorkBelowRequest) => Result<WorkLines>;
  'work.choices': (request: WorkChoicesRequest) => Result<WorkChoices>;
  /**
   * Saved ways of looking at the work of a portfolio: one's own, and those that are shared with everybody who may view it.
   * Sharing, and changing what is shared, takes the right to edit it; of the whole site administrators have it. Somebody
   * else's own is `not-found`. All answer with what there is then.
   */
  'work-views.list': (request: WorkViewsRequest) => Result<WorkViewList>;
  'work-views.save': (request: SaveWorkViewRequest) => Result<WorkViewList>;
  'work-views.remove': (request: RemoveWorkViewRequest) => Result<WorkViewList>;
  'work-views.begin': (request: BeginWorkViewRequest) => Result<WorkViewList>;
  'epic.view': (request: EpicRequest) => Result<EpicView>;
  /** What is going on at one issue: scope, forecast, blockers, people, and what changed within a week. */
  'epic.pulse': (request: EpicPulseRequest) => Result<EpicPulse>;
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
