import type { EpicRequest, EpicView } from './epic';
import type { IssueListRequest, IssueListView } from './issue-list';
import type { ProductRequest, ProductView } from './product';
import type { PortfolioItemsRequest, PortfolioItemsView, PortfolioRequest, PortfolioView } from './portfolio';
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

/** Every call that crosses the bridge. Both ends are typed from this. */
export type Definitions = {
  'portfolio.view': (request: PortfolioRequest) => Result<PortfolioView>;
  'portfolio.items': (request: PortfolioItemsRequest) => Result<PortfolioItemsView>;
  'product.view': (request: ProductRequest) => Result<ProductView>;
  'issues.list': (request: IssueListRequest) => Result<IssueListView>;
  'epic.view': (request: EpicRequest) => Result<EpicView>;
  /** Anybody may ask how far the index is; only administrators get project by project, or may start it. */
  'index.state': (request: IndexRequest) => Result<IndexWatch>;
  'index.overview': (request: IndexRequest) => Result<IndexOverview>;
  'index.pause': (request: PauseRequest) => Result<IndexState>;
  'index.budget': (request: BudgetRequest) => Result<PointsBudget>;
  'index.start': (request: IndexRequest) => Result<IndexState>;
};
