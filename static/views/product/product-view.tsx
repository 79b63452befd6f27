import SectionMessage from '@atlaskit/section-message';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ProductView as View } from '#contract/product';
import type { ProductRecordView } from '#contract/product-record';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { ProductDelivery } from '../delivery/delivery-tab';
import { Loaded } from '../failure/loaded';
import { FeaturesTab } from '../features/features-tab';
import { DayControl } from '../history/day-control';
import { PastNotice } from '../history/past-notice';
import { useNavigation, usePortfolioId, useSeenDay } from '../navigation/navigation';
import { productTabs, type ProductTab } from '../navigation/route';
import { WayHome, Trail } from '../navigation/trail';
import { useWindowTitle } from '../navigation/use-window-title';
import { usePortfolioSteps } from '../portfolio-record/use-portfolio-steps';
import { ProductChanges } from '../product-record/changes/product-changes';
import { ProductSettings } from '../product-record/editor/product-settings';
import { ProductHead } from '../product-record/product-head';
import { ProductMenu } from '../product-record/product-menu';
import styles from '../product-record/product-record.module.css';
import { productRecordQuery } from '../product-record/queries';
import { epicSourceOf } from '../roadmap/epic-source';
import { RoadmapTab, useShownAudience, type ShownAudience } from '../roadmap/roadmap-tab';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { answerOf } from './product-answer';
import { ProductOverview } from './product-overview';
import { productQuery } from './queries';

function ReadingNotice({ view }: { readonly view: View }) {
  const say = useText();
  if (view.figures === null || view.index.state !== 'ready') return null;
  if (view.projectIndex !== 'failed' && view.projectIndex !== 'reading') return null;
  const hasFailed = view.projectIndex === 'failed';
  return (
    <SectionMessage appearance={hasFailed ? 'warning' : 'information'}>
      {say(hasFailed ? 'index.product.failed' : 'index.product.reading')}
    </SectionMessage>
  );
}

interface ProductProps {
  readonly view: View;
  /** undefined: it has not come yet, or could not be loaded. */
  readonly seen: ProductRecordView | undefined;
  readonly tab: ProductTab;
  readonly audience: ShownAudience;
  readonly children: ReactNode;
}

/** Changes are there where there is a record; settings for whoever may do something with it. */
function tabsFor(seen: ProductRecordView | undefined, shown: ProductTab): readonly ProductTab[] {
  const rights = seen?.rights;
  return productTabs.filter((tab) => {
    if (tab === shown) return true;
    if (tab === 'settings') return rights?.mayEdit === true || rights?.mayManage === true;
    return tab !== 'changes' || (seen?.version ?? 0) > 0;
  });
}

type SeenProps = Pick<ProductProps, 'view' | 'seen'>;

function Actions({ view, seen }: SeenProps) {
  return (
    <div className={styles.actions}>
      <DayControl view={view}>
        <DataAge asOf={view.asOf} />
      </DayControl>
      {seen?.record && <ProductMenu seen={seen} record={seen.record} />}
    </div>
  );
}

/** What people say of the product, and how far its figures can be trusted. */
function Inside({ view, seen }: SeenProps) {
  return (
    <>
      {seen && <ProductHead view={view} seen={seen} />}
      <IndexNotice index={view.index} />
      {view.figures && <PastNotice view={view} figures={view.figures} />}
      <ReadingNotice view={view} />
    </>
  );
}

/** Title, people's words and tabs: what stays while one goes from tab to tab. */
function Frame({ view, seen, tab, audience, children }: ProductProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { percent } = useFormats();
  const navigation = useNavigation();
  const { product } = view;
  const name = seen?.record?.name ?? view.name;
  // An audience is shown nothing of what people inside know.
  const isTheirs = tab === 'roadmap' && audience.shown !== null;
  useWindowTitle(name);
  return (
    <Page
      title={name}
      breadcrumbs={<Trail steps={usePortfolioSteps()} />}
      takesFocus={navigation?.hasMoved ?? false}
      {...(!isTheirs && {
        actions: <Actions view={view} seen={seen} />,
        answer: sayMessage(answerOf(view, (share) => percent(share as Fraction))),
      })}
    >
      {!isTheirs && <Inside view={view} seen={seen} />}
      <PageTabs
        id={`product-${product}`}
        tabs={tabsFor(seen, tab).map((id) => ({ id, title: say(`product.tab.${id}`) }))}
        selected={tab}
        onSelect={(next) => navigation?.go({ page: 'product', product, tab: next })}
      >
        {children}
      </PageTabs>
    </Page>
  );
}

interface ProductViewProps {
  /** Its name in addresses. */
  readonly product: string;
  readonly tab: ProductTab;
}

/** What the tabs show that are about the record alone. */
function RecordTab({ product, tab }: { readonly product: string; readonly tab: 'settings' | 'changes' }) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(productRecordQuery(product))}
      shape="rows"
      loadingLabel={say('productRecord.loading')}
      loadedText={() => say('productRecord.recordLoaded')}
    >
      {(seen) => (tab === 'settings' ? <ProductSettings seen={seen} /> : <ProductChanges seen={seen} />)}
    </Loaded>
  );
}

function Content({ view, seen, tab, audience }: Omit<ProductProps, 'children'>) {
  switch (tab) {
    case 'overview':
      return <ProductOverview view={view} seen={seen} />;
    case 'features':
      return <FeaturesTab product={view.product} readAt={view.asOf} />;
    case 'roadmap':
      return <RoadmapTab product={view.product} epics={epicSourceOf(view)} audience={audience} />;
    case 'delivery':
      return <ProductDelivery product={view.product} projects={view.projects} />;
    default:
      return <RecordTab product={view.product} tab={tab} />;
  }
}

/** One product: a Jira project, several, or a part of one. Its epics are its features. */
export function ProductView({ product, tab }: ProductViewProps) {
  const say = useText();
  // What people say of it comes beside the figures: neither waits for the other.
  const { data: seen } = useQuery(productRecordQuery(product));
  const audience = useShownAudience(product);
  return (
    <Loaded
      query={useQuery(productQuery(product, usePortfolioId(), useSeenDay()))}
      shape="page"
      loadingLabel={say('product.loading')}
      wayBack={<WayHome />}
      loadedText={({ name }) => say('product.loaded', { name })}
    >
      {(view) => (
        <Frame view={view} seen={seen} tab={tab} audience={audience}>
          <Content view={view} seen={seen} tab={tab} audience={audience} />
        </Frame>
      )}
    </Loaded>
  );
}
