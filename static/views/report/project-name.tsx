import { RouteLink } from '../navigation/links';

/** A project of a report; a link where its key is told. */
export function ProjectName({ project: { key, name } }: { readonly project: { key: string | null; name: string } }) {
  return key === null ? <span>{name}</span> : <RouteLink to={{ page: 'product', product: key }}>{name}</RouteLink>;
}
