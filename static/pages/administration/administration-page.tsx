import { useState, type ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { MainLandmark } from '../../ui/layout/main-landmark';
import { LoadingShape } from '../../ui/states/loading-shape';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { SetupTab } from '../../views/capacity/setup/setup-tab';
import { DependenciesTab } from '../../views/dependencies/dependencies-tab';
import { FieldsView } from '../../views/field-mapping/fields-view';
import { ThresholdsTab } from '../../views/health/thresholds-tab';
import { KeptState } from '../../views/navigation/kept-state';
import { usePageTab } from '../../views/navigation/use-page-tab';
import { PortfoliosTab } from '../../views/portfolio-record/administration/portfolios-tab';
import { AdministrationView } from '../../views/site-index/administration-view';
import { SnapshotsTab } from '../../views/snapshot/administration/snapshots-tab';
import styles from './administration.module.css';

const tabs = ['data', 'fields', 'dependencies', 'portfolios', 'capacity', 'thresholds', 'snapshots'] as const;

const contents: Readonly<Record<(typeof tabs)[number], ReactNode>> = {
  data: <AdministrationView />,
  fields: <FieldsView />,
  dependencies: <DependenciesTab />,
  portfolios: <PortfoliosTab />,
  capacity: <SetupTab />,
  thresholds: <ThresholdsTab />,
  snapshots: <SnapshotsTab />,
};

/** The app's page in Jira's administration. What is begun in one tab is still there when one comes back. */
export function AdministrationPage() {
  const say = useText();
  const [kept] = useState(() => new Map<string, unknown>());
  const page = usePageTab(tabs);
  if (page === null) {
    return (
      <MainLandmark>
        <LoadingShape label={say('admin.loading')} shape="page" />
      </MainLandmark>
    );
  }
  return (
    <KeptState.Provider value={kept}>
      <MainLandmark className={styles.tabs}>
        <PageTabs
          id="administration"
          tabs={tabs.map((id) => ({ id, title: say(`admin.tab.${id}`) }))}
          selected={page.tab}
          onSelect={page.choose}
        >
          {contents[page.tab]}
        </PageTabs>
      </MainLandmark>
    </KeptState.Provider>
  );
}
