import type { RefreshView } from './portfolio-record';
import type { ProductChanges, ProductChangesRequest } from './product-changes';
import type {
  ArchiveProductRequest,
  CreateProductRequest,
  OneProductRequest,
  ProductList,
  ProductListRequest,
  ProductOverview,
  ProductRecordView,
  ProductStandings,
  ProductVersionRequest,
  RoadmapSaved,
  SaveProductRequest,
  SaveProductRolesRequest,
  SaveRoadmapRequest,
  SaveStageRequest,
  StandingsRequest,
} from './product-record';
import type { Result } from './result';

/**
 * Calls about what people said of products. One that the person may not view, or of a project that he may not browse, is
 * `not-found` in all of them. Changes fail with `not-permitted`, `invalid-record` or `changed-meanwhile`, and answer with the
 * record as it is then.
 */
export type ProductDefinitions = {
  'product-record.list': (request: ProductListRequest) => Result<ProductList>;
  'product-record.standings': (request: StandingsRequest) => Result<ProductStandings>;
  /** Of a Jira project: the products of members in which there is something of it. */
  'product-record.partsOf': (request: OneProductRequest) => Result<ProductList>;
  'product-record.view': (request: OneProductRequest) => Result<ProductRecordView>;
  /** A product of members: anybody may. */
  'product-record.create': (request: CreateProductRequest) => Result<ProductRecordView>;
  /** Owner and editors; of a Jira project without a record whoever administers it, who becomes the owner. */
  'product-record.save': (request: SaveProductRequest) => Result<ProductRecordView>;
  /** As `save`, of the stage alone. */
  'product-record.saveStage': (request: SaveStageRequest) => Result<ProductRecordView>;
  /** As `save`, of the roadmap alone. What it says of issues that the person may not see stays. */
  'product-record.saveRoadmap': (request: SaveRoadmapRequest) => Result<RoadmapSaved>;
  /** Makes the person the owner, and the owner before an editor: whoever administers the project, or the site. */
  'product-record.takeOver': (request: ProductVersionRequest) => Result<ProductRecordView>;
  /** Archives or restores: whoever may manage it. */
  'product-record.archive': (request: ArchiveProductRequest) => Result<ProductRecordView>;
  'product-record.changes': (request: ProductChangesRequest) => Result<ProductChanges>;
  /** Whoever might make the change might undo it, by a new version that is as the one before. Not the first. */
  'product-record.undo': (request: ProductVersionRequest) => Result<ProductRecordView>;
  /** All products that people made or described, for administrators of the site; to others `not-permitted`. */
  'product-record.overview': (request: ProductListRequest) => Result<ProductOverview>;
  /** Gives a product other people: administrators of the site, who need not be able to view it. Answers with this one. */
  'product-record.saveRoles': (request: SaveProductRolesRequest) => Result<ProductOverview>;
  /** Has the queries evaluated now: owner and editors. */
  'product-record.refresh': (request: OneProductRequest) => Result<RefreshView>;
};
