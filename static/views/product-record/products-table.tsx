import { useQueries } from '@tanstack/react-query';
import { MOST_STANDINGS, type ProductHead } from '#contract/product-record';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { inChunks } from '../../bridge/in-chunks';
import { Unknown } from '../../ui/explained/unknown';
import { FlatTable } from '../../ui/table/flat-table';
import { shareDone } from '../figures/progress';
import { RouteLink } from '../navigation/links';
import { useIdentityNames } from '../people/use-identity-names';
import styles from './product-record.module.css';
import { standingsQuery } from './queries';

const noGroups: readonly string[] = [];

/** The share of issues done of each product, after the list itself is there. */
function useShares(products: readonly ProductHead[]) {
  const names = products.map(({ product }) => product);
  const groups = inChunks(names, MOST_STANDINGS);
  const answers = useQueries({ queries: groups.map(standingsQuery) });
  return (product: string) => {
    const answer = answers[Math.floor(names.indexOf(product) / MOST_STANDINGS)];
    if (!answer || answer.isError) return 'failed' as const;
    if (!answer.data) return 'loading' as const;
    const figures = answer.data.standings.find((one) => one.product === product)?.figures;
    return (figures && shareDone(figures.issues)) ?? null;
  };
}

function Progress({ share }: { readonly share: ReturnType<ReturnType<typeof useShares>> }) {
  const say = useText();
  const { percent } = useFormats();
  if (share === 'loading') return <span aria-hidden="true">…</span>;
  if (share === 'failed') {
    return (
      <Unknown
        label={say('productRecord.home.progress.failed')}
        reason={say('productRecord.home.progress.failedReason')}
      />
    );
  }
  if (share !== null) return <>{percent(share)}</>;
  return (
    <Unknown label={say('productRecord.home.progress.empty')} reason={say('productRecord.home.progress.emptyReason')} />
  );
}

function Name({ product, name, vision }: ProductHead) {
  return (
    <div className={styles.name}>
      <RouteLink to={{ page: 'product', product }}>{name}</RouteLink>
      {vision !== '' && <div className={styles.note}>{vision}</div>}
    </div>
  );
}

/** Products as a list. */
export function ProductsTable({
  label,
  products,
}: {
  readonly label: string;
  readonly products: readonly ProductHead[];
}) {
  const say = useText();
  const names = useIdentityNames([products.map(({ ownerAccountId }) => ownerAccountId)], noGroups);
  const shareOf = useShares(products);
  return (
    <FlatTable
      label={label}
      columns={[
        { id: 'name', title: say('productRecord.home.name'), cell: (head) => <Name {...head} /> },
        {
          id: 'stage',
          title: say('productRecord.stage'),
          cell: ({ stage }) =>
            stage === null ? (
              <Unknown
                label={say('productRecord.home.stage.none')}
                reason={say('productRecord.home.stage.noneReason')}
              />
            ) : (
              <span className={styles.stageName}>{say(`productRecord.stage.${stage}`)}</span>
            ),
        },
        {
          id: 'owner',
          title: say('home.column.owner'),
          cell: ({ ownerAccountId }) => names.person(ownerAccountId),
        },
        {
          id: 'progress',
          title: say('productRecord.home.progress'),
          align: 'number',
          cell: ({ product }) => <Progress share={shareOf(product)} />,
        },
      ]}
      items={products}
      keyOf={({ product }) => product}
    />
  );
}
