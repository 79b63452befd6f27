import { AdministrationView } from '../../views/site-index/administration-view';

/** The app's page in Jira's administration. */
export function AdministrationPage() {
  return <AdministrationView />;
}
