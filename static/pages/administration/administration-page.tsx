import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState } from 'react';
import { useText } from '../../messages/use-text';
import { MainLandmark } from '../../ui/layout/main-landmark';
import { LoadingShape } from '../../ui/states/loading-shape';
import { FieldsView } from '../../views/field-mapping/fields-view';
import { KeptState } from '../../views/navigation/kept-state';
import { usePageTab } from '../../views/navigation/use-page-tab';
import { AdministrationView } from '../../views/site-index/administration-view';
import styles from './administration.module.css';

const tabs = ['data', 'fields'] as const;

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
        <Tabs
          id="administration"
          selected={tabs.indexOf(page.tab)}
          shouldUnmountTabPanelOnChange
          onChange={(at) => {
            page.choose(tabs[at] ?? 'data');
          }}
        >
          <TabList>
            {tabs.map((tab) => (
              <Tab key={tab}>{say(`admin.tab.${tab}`)}</Tab>
            ))}
          </TabList>
          <TabPanel>
            <AdministrationView />
          </TabPanel>
          <TabPanel>
            <FieldsView />
          </TabPanel>
        </Tabs>
      </MainLandmark>
    </KeptState.Provider>
  );
}
