import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { PageContext } from '../bridge/page-context';
import type { Texts } from '../messages/load-messages';
import { LocaleProvider } from '../messages/locale-provider';
import { useText } from '../messages/use-text';
import { Announcer } from '../ui/announce/announcer';
import { LoadingShape } from '../ui/states/loading-shape';
import { makeQueryClient } from '../views/failure/query-client';
import { PageContextProvider } from '../views/navigation/navigation';
import { DefectBoundary } from './defect-boundary';
import { pageOfModule } from './page-of-module';

interface AppProps {
  readonly context: PageContext;
  readonly texts: Texts;
}

/** Modules that stand within a page of the product. */
const partsOfPages: ReadonlySet<string> = new Set(['epic-panel', 'epic-glance', 'report-macro', 'roadmap-macro']);

function ModulePage({ moduleKey }: { readonly moduleKey: string }) {
  const say = useText();
  const page = pageOfModule(moduleKey);
  if (page === null) return <p role="alert">{say('failure.unknownModule', { module: moduleKey })}</p>;
  const isWhole = !partsOfPages.has(moduleKey);
  return (
    <Suspense fallback={<LoadingShape label={say('portfolio.loading')} shape={isWhole ? 'page' : 'lines'} />}>
      {page}
    </Suspense>
  );
}

/** What every page stands in: texts, calls, announcements, and a net below defects. */
export function App({ context, texts }: AppProps) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <LocaleProvider locale={context.locale} timeZone={context.timeZone} texts={texts}>
      <PageContextProvider value={context}>
        <QueryClientProvider client={queryClient}>
          <DefectBoundary>
            <Announcer>
              <ModulePage moduleKey={context.moduleKey} />
            </Announcer>
          </DefectBoundary>
        </QueryClientProvider>
      </PageContextProvider>
    </LocaleProvider>
  );
}
