import type { ProductView } from '#contract/product';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { useWithin, WithinProduct } from '../figures/opened-figure';
import { issueCount } from '../figures/progress';
import { IssueList } from '../issues/issue-list';
import { ItemsGrid } from '../items/items-grid';

interface SectionProps {
  readonly view: ProductView;
}

/** The Jira project that the product is; null: it is made of members. */
export const projectOf = ({ selection, projects }: ProductView): string | null =>
  selection === null ? (projects[0]?.projectId ?? null) : null;

/** The product's own initiatives and epics. */
export function Features({ view }: SectionProps) {
  const say = useText();
  const keys = new Set(view.projects.map(({ key }) => key));
  const done = view.items.filter(({ issue }) => issue.category === 'done').length;
  const own = view.items.filter(({ issue }) => keys.has(issue.projectKey)).length;
  if (view.items.length === 0) {
    return (
      <Section title={say('product.features')}>
        <QuietNotice>{say('product.features.none')}</QuietNotice>
      </Section>
    );
  }
  return (
    <Section
      title={say('product.features')}
      note={say('product.features.note', { own, others: view.items.length - own, done })}
    >
      {/* Epics count all their children, in the product or not, and so do the lists that open. */}
      <WithinProduct.Provider value={null}>
        <ItemsGrid id={`product/${view.product}/own`} label={say('product.grid')} items={view.items} />
      </WithinProduct.Provider>
    </Section>
  );
}

/** Epics outside of the product with children in it, and epics that the viewer cannot open. */
export function ForeignFeatures({ view }: SectionProps) {
  const say = useText();
  return (
    <>
      {view.elsewhere.length > 0 && (
        // Their figures are of all their children, and so are the lists that open.
        <WithinProduct.Provider value={null}>
          <Section title={say('product.elsewhere')} note={say('product.elsewhere.note')}>
            <ItemsGrid
              id={`product/${view.product}/elsewhere`}
              label={say('product.elsewhere')}
              items={view.elsewhere}
            />
          </Section>
        </WithinProduct.Provider>
      )}
      {view.outside.length > 0 && (
        <Section title={say('product.outside')} note={say('product.outside.note')}>
          <ItemsGrid
            id={`product/${view.product}/outside`}
            label={say('product.outside')}
            items={[]}
            outside={view.outside}
          />
        </Section>
      )}
    </>
  );
}

/** Issues of the product that belong to no epic. */
export function WithoutEpic({ view }: SectionProps) {
  const say = useText();
  const within = useWithin();
  if (view.withoutEpic === null) return null;
  const count = issueCount(view.withoutEpic.issues);
  const projectId = projectOf(view);
  return (
    <Section title={say('product.withoutEpic')} note={say('product.withoutEpic.note', { count })}>
      <IssueList
        label={say('product.withoutEpic')}
        {...within}
        scope={{ of: 'without-epic', ...(projectId !== null && { projectId }) }}
        first={null}
        emptyText={say('items.noneVisible')}
      />
    </Section>
  );
}
