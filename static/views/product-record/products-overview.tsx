import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProductOverview } from '#contract/product-record';
import { call, unwrap } from '../../bridge/call';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable } from '../../ui/table/flat-table';
import { Loaded } from '../failure/loaded';
import { usePeopleNames } from '../people/use-people-names';
import { RolesDialog } from '../portfolio-record/administration/roles-dialog';
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
  const { moment } = useFormats();
  const names = usePeopleNames([products.map(({ roles }) => roles.ownerAccountId)]);
  const [changed, setChanged] = useState<Listed | null>(null);
  const nameOf = ({ name }: Listed) => name ?? say('admin.products.hidden');
  if (products.length === 0) return <QuietNotice>{say('admin.products.none')}</QuietNotice>;
  const byName = [...products].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <>
      <FlatTable
        label={say('admin.products')}
        items={byName}
        keyOf={({ productId }) => productId}
        columns={[
          { id: 'name', title: say('productRecord.home.name'), cell: (product) => <Name {...product} /> },
          {
            id: 'owner',
            title: say('home.column.owner'),
            cell: ({ roles }) =>
              names.of(roles.ownerAccountId) ?? (
                <Unknown label={say('people.unknown')} reason={say('people.unknownReason')} />
              ),
          },
          {
            id: 'state',
            title: say('admin.records.state'),
            cell: ({ isArchived }) => say(isArchived ? 'admin.records.archived' : 'admin.records.active'),
          },
          { id: 'changed', title: say('home.column.changed'), cell: ({ changedAt }) => moment(changedAt) },
          {
            id: 'people',
            title: say('admin.records.people'),
            cell: (product) => (
              <Button
                spacing="compact"
                aria-label={say('admin.records.changeOf', { name: nameOf(product) })}
                onClick={() => setChanged(product)}
              >
                {say('admin.records.change')}
              </Button>
            ),
          },
        ]}
      />
      {changed && <People product={changed} name={nameOf(changed)} onClose={() => setChanged(null)} />}
    </>
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
