import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

/** Of everything that people said of products: one change makes all of it out of date, and roadmaps are among it. */
export const productsKey = ['product-records'] as const;

/** All products that have a record and that the person may view. */
export const productListQuery = queryOptions({
  queryKey: [...productsKey, 'list'] as const,
  queryFn: () => unwrap(call('product-record.list', {})),
});

/** What people said of one product. */
export const productRecordQuery = (product: string) =>
  queryOptions({
    queryKey: [...productsKey, 'one', product] as const,
    queryFn: () => unwrap(call('product-record.view', { product })),
  });

/** How some products stand. */
export const standingsQuery = (products: readonly string[]) =>
  queryOptions({
    queryKey: [...productsKey, 'standings', products] as const,
    queryFn: () => unwrap(call('product-record.standings', { products: [...products] })),
    enabled: products.length > 0,
  });

/** Products that are made of a part of a project. */
export const partsOfQuery = (projectKey: string | null) =>
  queryOptions({
    queryKey: [...productsKey, 'parts-of', projectKey] as const,
    queryFn: () => unwrap(call('product-record.partsOf', { product: projectKey ?? '' })),
    enabled: projectKey !== null,
  });

/** All products of the site with their people, for administrators. */
export const productOverviewQuery = queryOptions({
  queryKey: [...productsKey, 'overview'] as const,
  queryFn: () => unwrap(call('product-record.overview', {})),
});

/** Who changed what, newest first, page by page. */
export const productChangesQuery = (product: string) =>
  infiniteQueryOptions({
    queryKey: [...productsKey, 'changes', product] as const,
    queryFn: ({ pageParam }) =>
      unwrap(call('product-record.changes', { product, ...(pageParam !== null && { before: pageParam }) })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });

/** After a change of a product nothing that was known of products, or of what is in them, counts any more. */
export function forgetProducts(client: QueryClient): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: productsKey }),
    client.invalidateQueries({ queryKey: ['product'] }),
  ]);
}
