import type { ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { PageTabs } from '../../ui/tabs/page-tabs';
import { useNavigation } from '../navigation/navigation';
import { allProjectsTabs } from '../navigation/route';

interface AllProjectsTabsProps {
  readonly selected: (typeof allProjectsTabs)[number];
  readonly children: ReactNode;
}

/** The parts of the page of all projects. */
export function AllProjectsTabs({ selected, children }: AllProjectsTabsProps) {
  const say = useText();
  const navigation = useNavigation();
  return (
    <PageTabs
      id="portfolio-all"
      tabs={allProjectsTabs.map((id) => ({ id, title: say(`record.tab.${id}`) }))}
      selected={selected}
      onSelect={(tab) => navigation?.go({ page: 'portfolio', portfolioId: null, tab })}
    >
      {children}
    </PageTabs>
  );
}
