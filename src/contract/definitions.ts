import type { EpicRequest, EpicView } from './epic';
import type { IssueListRequest, IssueListView } from './issue-list';
import type { ProductRequest, ProductView } from './product';
import type { PortfolioItemsRequest, PortfolioItemsView, PortfolioRequest, PortfolioView } from './portfolio';
import type { RecordDefinitions } from './record-definitions';
import type { Result } from './result';
import type { IndexOverview, IndexRequest, IndexState, PauseRequest } from './site-index';

/** Every call that crosses the bridge. Both ends are typed from this. */
export type Definitions = RecordDefinitions & {
  'portfolio.view': (request: PortfolioRequest) => Result<PortfolioView>;
  'portfolio.items': (request: PortfolioItemsRequest) => Result<PortfolioItemsView>;
  'product.view': (request: ProductRequest) => Result<ProductView>;
  'issues.list': (request: IssueListRequest) => Result<IssueListView>;
  'epic.view': (request: EpicRequest) => Result<EpicView>;
  /** Anybody may ask how far the index is; only administrators get project by project, or may start it. */
  'index.state': (request: IndexRequest) => Result<IndexState>;
  'index.overview': (request: IndexRequest) => Result<IndexOverview>;
  'index.pause': (request: PauseRequest) => Result<IndexState>;
  'index.start': (request: IndexRequest) => Result<IndexState>;
};
