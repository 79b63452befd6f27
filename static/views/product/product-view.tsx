import SectionMessage from '@atlaskit/section-message';
import { useQuery } from '@tanstack/react-query';
import type { ProductView as View } from '#contract/product';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { DeliveryTab } from '../delivery/delivery-tab';
import { Loaded } from '../failure/loaded';
import { FeaturesTab } from '../features/features-tab';
import { KeyFigures } from '../figures/key-figures';
import { BehindHealth } from '../health/behind-health';
import styles from '../health/health.module.css';
import { OpenHealth } from '../health/open-health';
import { DayControl } from '../history/day-control';
import { PastNotice } from '../history/past-notice';
import { useNavigation, usePortfolioId, useSeenDay } from '../navigation/navigation';
import { productTabs, type ProductTab } from '../navigation/route';
import { WayHome, Trail } from '../navigation/trail';
import { useWindowTitle } from '../navigation/use-window-title';
import { usePortfolioSteps } from '../portfolio-record/use-portfolio-steps';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { answerOf } from './product-answer';
import { Features, ForeignFeatures, WithoutEpic } from './product-sections';
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

/** How the product stands, and its features. */
function Overview({ view }: { readonly view: View }) {
  const say = useText();
  if (!view.figures || !view.health) return null;
  const scope = { of: 'project', projectId: view.projectId } as const;
  const ground = { scope, of: view.name, figures: view.figures };
  return (
    <>
      <BehindHealth thresholds={view.thresholds} day={view.today} mayOverride={null}>
        <p className={styles.line}>
          {say('health.column')}:{' '}
          <OpenHealth opened={{ ground, health: view.health, overrides: view.overrides, readAt: view.asOf }} />
        </p>
      </BehindHealth>
      <KeyFigures figures={view.figures} scope={scope} of={view.name} now={view.now} />
      <Features view={view} />
      <ForeignFeatures view={view} />
      <WithoutEpic view={view} />
    </>
  );
}

interface ProductProps {
  readonly view: View;
  readonly tab: ProductTab;
}

function Product({ view, tab }: ProductProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { percent } = useFormats();
  const navigation = useNavigation();
  useWindowTitle(view.name);
  return (
    <Page
      title={view.name}
      breadcrumbs={<Trail steps={usePortfolioSteps()} />}
      takesFocus={navigation?.hasMoved ?? false}
      actions={
        <DayControl view={view}>
          <DataAge asOf={view.asOf} />
        </DayControl>
      }
      answer={sayMessage(answerOf(view, (share) => percent(share as Fraction)))}
    >
      <IndexNotice index={view.index} />
      {view.figures && <PastNotice view={view} figures={view.figures} />}
      <ReadingNotice view={view} />
      <PageTabs
        id={`product-${view.key}`}
        tabs={productTabs.map((id) => ({ id, title: say(`product.tab.${id}`) }))}
        selected={tab}
        onSelect={(next) => navigation?.go({ page: 'product', projectKey: view.key, tab: next })}
      >
        {tab === 'overview' && <Overview view={view} />}
        {tab === 'features' && <FeaturesTab product={view.key} readAt={view.asOf} />}
        {tab === 'delivery' && <DeliveryTab measured={{ product: view.key, scope: { of: 'place' } }} />}
      </PageTabs>
    </Page>
  );
}

interface ProductViewProps {
  readonly projectKey: string;
  readonly tab: ProductTab;
}

/** One project seen as a product: its epics are its features. */
export function ProductView({ projectKey, tab }: ProductViewProps) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(productQuery(projectKey, usePortfolioId(), useSeenDay()))}
      shape="page"
      loadingLabel={say('product.loading')}
      wayBack={<WayHome />}
      loadedText={({ name }) => say('product.loaded', { name })}
    >
      {(view) => <Product view={view} tab={tab} />}
    </Loaded>
  );
}
