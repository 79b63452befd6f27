import type { ProductView as View } from '#contract/product';
import type { ProductRecordView } from '#contract/product-record';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { KeyFigures } from '../figures/key-figures';
import { WithinProduct } from '../figures/opened-figure';
import { BehindHealth } from '../health/behind-health';
import styles from '../health/health.module.css';
import { OpenHealth } from '../health/open-health';
import { RecordNotices } from '../portfolio-record/record-notices';
import { BeginRecord } from '../product-record/begin-record';
import { ProductsInProject } from '../product-record/product-lists';
import { RecordSections } from '../product-record/record-sections';
import { Features, ForeignFeatures, projectOf, WithoutEpic } from './product-sections';

function Figures({ view }: { readonly view: View }) {
  const say = useText();
  if (!view.figures || !view.health) return null;
  const projectId = projectOf(view);
  const scope = projectId === null ? ({ of: 'portfolio' } as const) : ({ of: 'project', projectId } as const);
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
    </>
  );
}

interface OverviewProps {
  readonly view: View;
  /** undefined: it has not come yet, or could not be loaded. */
  readonly seen: ProductRecordView | undefined;
}

/** What it is made of where it is no project, and the products that are made of a part of it where it is one. */
function Made({ view }: { readonly view: View }) {
  const say = useText();
  if (view.selection === null) return <ProductsInProject projectKey={view.projects[0]?.key ?? null} />;
  return (
    <>
      <RecordNotices part={view.selection} />
      {view.projects.length === 0 && <QuietNotice>{say('productRecord.empty')}</QuietNotice>}
    </>
  );
}

function Described({ view, seen }: { readonly view: View; readonly seen: ProductRecordView }) {
  return seen.record ? <RecordSections record={seen.record} today={view.presentDay} /> : <BeginRecord seen={seen} />;
}

/** How the product stands, what people say of it, and its features. */
export function ProductOverview({ view, seen }: OverviewProps) {
  return (
    <WithinProduct.Provider value={view.selection === null ? null : view.product}>
      <Figures view={view} />
      <Made view={view} />
      {seen && <Described view={view} seen={seen} />}
      {view.figures && view.projects.length > 0 && (
        <>
          <Features view={view} />
          <ForeignFeatures view={view} />
          <WithoutEpic view={view} />
        </>
      )}
    </WithinProduct.Provider>
  );
}
