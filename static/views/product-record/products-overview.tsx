import { useQuery } from '@tanstack/react-query';
import type { ProductOverview } from '#contract/product-record';
import { call, unwrap } from '../../bridge/call';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { RolesDialog } from '../portfolio-record/administration/roles-dialog';
import { OverseenRecords } from '../record/overseen-records';
import { forgetProducts, productOverviewQuery } from './queries';

type Listed = ProductOverview['products'][number];

/** Only a product of members has viewers of its own; which it is, its id says. */
const isOfMembers = ({ productId }: Listed): boolean => productId.includes('-');

function People({ product, name, onClose }: { product: Listed; name: string; onClose: () => void }) {
  const { productId, version, roles } = product;
  return (
    <RolesDialog
      name={name}
      roles={{ ...roles, sponsors: [], moneyViewers: [] }}
      lists={isOfMembers(product) ? ['editors', 'viewers'] : ['editors']}
      flag={`product-${productId}`}
      save={({ ownerAccountId, editors, viewers }) =>
        unwrap(call('product-record.saveRoles', { productId, version, roles: { ownerAccountId, editors, viewers } }))
      }
      forget={forgetProducts}
      onClose={onClose}
    />
  );
}

function Name({ name }: Listed) {
  const say = useText();
  if (name !== null) return <>{name}</>;
  return <Unknown label={say('admin.products.hidden')} reason={say('admin.products.hiddenReason')} />;
}

function Products({ products }: ProductOverview) {
  const say = useText();
  const nameOf = ({ name }: Listed) => name ?? say('admin.products.hidden');
  if (products.length === 0) return <QuietNotice>{say('admin.products.none')}</QuietNotice>;
  return (
    <OverseenRecords
      label={say('admin.products')}
      nameTitle={say('productRecord.home.name')}
      records={[...products].sort((a, b) => nameOf(a).localeCompare(nameOf(b)))}
      keyOf={({ productId }) => productId}
      nameOf={nameOf}
      showName={(product) => <Name {...product} />}
      people={(product, onClose) => <People product={product} name={nameOf(product)} onClose={onClose} />}
    />
  );
}

/** All products of the site with who has a part in them. */
export function ProductsOverview() {
  const say = useText();
  return (
    <Section title={say('admin.products')} note={say('admin.products.note')}>
      <Loaded
        query={useQuery(productOverviewQuery)}
        shape="rows"
        loadingLabel={say('admin.products.loading')}
        loadedText={({ products }) => say('admin.products.loaded', { count: products.length })}
      >
        {(overview) => <Products {...overview} />}
      </Loaded>
    </Section>
  );
}
