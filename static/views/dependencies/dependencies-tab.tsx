import { useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { LinkTypesSettings } from './link-types-settings';

/** What an administrator says of dependencies. */
export function DependenciesTab() {
  const say = useText();
  return (
    <Page title={say('dependencies.settings.title')} answer={say('dependencies.settings.answer')}>
      <LinkTypesSettings />
    </Page>
  );
}
