import { baselines } from './en/baselines';
import { capacity } from './en/capacity';
import { capacitySetup } from './en/capacity-setup';
import { delivery } from './en/delivery';
import { dependencies } from './en/dependencies';
import { dependencyMap } from './en/dependency-map';
import { epic } from './en/epic';
import { epicPulse } from './en/epic-pulse';
import { failures } from './en/failures';
import { features } from './en/features';
import { fieldMapping } from './en/field-mapping';
import { figures } from './en/figures';
import { health } from './en/health';
import { healthOverride } from './en/health-override';
import { history } from './en/history';
import { home } from './en/home';
import { items } from './en/items';
import { macro } from './en/macro';
import { navigation } from './en/navigation';
import { overview } from './en/overview';
import { plan } from './en/plan';
import { planning } from './en/planning';
import { portfolio } from './en/portfolio';
import { product } from './en/product';
import { productRecord } from './en/product-record';
import { record } from './en/record';
import { recordAdmin } from './en/record-admin';
import { recordChanges } from './en/record-changes';
import { recordEditor } from './en/record-editor';
import { report } from './en/report';
import { roadmap } from './en/roadmap';
import { roadmapMacro } from './en/roadmap-macro';
import { siteIndex } from './en/site-index';
import { snapshot } from './en/snapshot';
import { timeline } from './en/timeline';
import { work } from './en/work';
import { timelineView } from './en/timeline-view';

const parts = [
  baselines,
  capacity,
  capacitySetup,
  delivery,
  dependencies,
  dependencyMap,
  epic,
  epicPulse,
  failures,
  features,
  fieldMapping,
  figures,
  health,
  healthOverride,
  history,
  home,
  items,
  macro,
  navigation,
  overview,
  plan,
  planning,
  portfolio,
  product,
  productRecord,
  record,
  recordAdmin,
  recordChanges,
  recordEditor,
  report,
  roadmap,
  roadmapMacro,
  siteIndex,
  snapshot,
  timeline,
  timelineView,
  work,
] as const;

type IdIn<Part> = Part extends unknown ? keyof Part : never;
export type MessageId = IdIn<(typeof parts)[number]>;

/** Every text of the pages, in English, the language that is complete by definition. Spread, so many take three times as long. */
export const en = Object.assign({}, ...parts) as Readonly<Record<MessageId, string>>;

/** A catalogue of another language may lack texts; English stands in for those. */
export type Catalogue = Readonly<Partial<Record<MessageId, string>>>;
