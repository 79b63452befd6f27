import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProductList } from '#contract/product-record';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { useNavigation } from '../navigation/navigation';
import { ProductsTable } from './products-table';
import { partsOfQuery, productListQuery } from './queries';

function Archived({ products }: ProductList) {
  const say = useText();
  const [isShown, setShown] = useState(false);
  if (products.length === 0) return null;
  return (
    <>
      <div>
        <Button appearance="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say(isShown ? 'productRecord.home.archived.hide' : 'productRecord.home.archived.show', {
            count: products.length,
          })}
        </Button>
      </div>
      {isShown && <ProductsTable label={say('productRecord.home.archived')} products={products} />}
    </>
  );
}

function Listed({ products }: ProductList) {
  const say = useText();
  const current = products.filter(({ isArchived }) => !isArchived);
  return (
    <>
      {current.length === 0 ? (
        <QuietNotice>{say('productRecord.home.none')}</QuietNotice>
      ) : (
        <ProductsTable label={say('productRecord.home')} products={current} />
      )}
      <Archived products={products.filter(({ isArchived }) => isArchived)} />
    </>
  );
}

/** On the home page: the products that people described, and the way to a new one. */
export function HomeProducts() {
  const say = useText();
  const navigation = useNavigation();
  return (
    <Section title={say('productRecord.home')} note={say('productRecord.home.note')}>
      <div>
        <Button onClick={() => navigation?.go({ page: 'new-product' })}>{say('productRecord.home.create')}</Button>
      </div>
      <Loaded
        query={useQuery(productListQuery)}
        shape="rows"
        loadingLabel={say('productRecord.loading')}
        loadedText={() => say('productRecord.home.loaded')}
      >
        {({ products }) => <Listed products={products} />}
      </Loaded>
    </Section>
  );
}

/** On a project's page: the products that are made of a part of it. Where they cannot be told, the page is none the less. */
export function ProductsInProject({ projectKey }: { readonly projectKey: string | null }) {
  const say = useText();
  const { data } = useQuery(partsOfQuery(projectKey));
  if (!data || data.products.length === 0) return null;
  return (
    <Section title={say('productRecord.partsOf')} note={say('productRecord.partsOf.note')}>
      <ProductsTable label={say('productRecord.partsOf')} products={data.products} />
    </Section>
  );
}
