import { RoutedPage } from '../routed-page';
import { usePageContext } from '../../views/navigation/navigation';

/** The app's page in a project: the product, and its epics. */
export function ProductPage() {
  const { projectKey } = usePageContext();
  if (projectKey === null) throw new Error('The product page stands outside a project.');
  return <RoutedPage home={{ page: 'product', product: projectKey }} />;
}
