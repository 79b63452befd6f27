import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { ReactNode } from 'react';
import styles from './page-tabs.module.css';

interface PageTabsProps<Id extends string> {
  readonly id: string;
  readonly tabs: readonly { readonly id: Id; readonly title: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What the selected tab shows. */
  readonly children: ReactNode;
}

/** The parts of a page, of which one is shown. */
export function PageTabs<Id extends string>({ id, tabs, selected, onSelect, children }: PageTabsProps<Id>) {
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === selected),
  );
  return (
    <Tabs
      id={id}
      selected={at}
      shouldUnmountTabPanelOnChange
      onChange={(next) => {
        const tab = tabs[next];
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList>
        {tabs.map((tab) => (
          <Tab key={tab.id}>{tab.title}</Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id}>
          <div className={styles.panel}>{children}</div>
        </TabPanel>
      ))}
    </Tabs>
  );
}
