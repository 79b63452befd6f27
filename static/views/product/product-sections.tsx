import type { ProductView } from '#contract/product';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { issueCount } from '../figures/progress';
import { IssueList } from '../issues/issue-list';
import { ItemsGrid } from '../items/items-grid';

interface SectionProps {
  readonly view: ProductView;
}

/** The project's own initiatives and epics. */
export function Features({ view }: SectionProps) {
  const say = useText();
  const own = view.items.filter(({ issue }) => issue.projectKey === view.key).length;
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
      note={say('product.features.note', { own, others: view.items.length - own })}
    >
      <ItemsGrid id={`product/${view.key}/own`} label={say('product.grid')} items={view.items} />
    </Section>
  );
}

/** Epics of other projects with children here, and epics that the viewer cannot open. */
export function ForeignFeatures({ view }: SectionProps) {
  const say = useText();
  return (
    <>
      {view.elsewhere.length > 0 && (
        <Section title={say('product.elsewhere')} note={say('product.elsewhere.note')}>
          <ItemsGrid id={`product/${view.key}/elsewhere`} label={say('product.elsewhere')} items={view.elsewhere} />
        </Section>
      )}
      {view.outside.length > 0 && (
        <Section title={say('product.outside')} note={say('product.outside.note')}>
          <ItemsGrid
            id={`product/${view.key}/outside`}
            label={say('product.outside')}
            items={[]}
            outside={view.outside}
          />
        </Section>
      )}
    </>
  );
}

/** Issues of the project that belong to no epic. */
export function WithoutEpic({ view }: SectionProps) {
  const say = useText();
  if (view.withoutEpic === null) return null;
  const count = issueCount(view.withoutEpic.issues);
  return (
    <Section title={say('product.withoutEpic')} note={say('product.withoutEpic.note', { count })}>
      <IssueList
        label={say('product.withoutEpic')}
        scope={{ of: 'without-epic', projectId: view.projectId }}
        first={null}
        emptyText={say('items.noneVisible')}
      />
    </Section>
  );
}
