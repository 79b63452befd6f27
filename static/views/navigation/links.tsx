import type { ReactNode } from 'react';
import { followHostLink } from '../../bridge/host-links';
import { TextLink } from '../../ui/link/text-link';
import { useNavigation, usePageContext } from './navigation';
import { usePageAddress } from './use-page-address';
import { pathOf, type Route } from './route';

/** Opens an issue in Jira. */
export function IssueLink({ issueKey, children }: { readonly issueKey: string; readonly children: ReactNode }) {
  const { siteUrl } = usePageContext();
  return (
    <TextLink
      href={`${siteUrl}/browse/${issueKey}`}
      onFollow={(inNewTab) => {
        void followHostLink({ to: 'issue', issueKey }, inNewTab);
      }}
    >
      {children}
    </TextLink>
  );
}

/** Opens a search in Jira. */
export function SearchLink({ jql, children }: { readonly jql: string; readonly children: ReactNode }) {
  const { siteUrl } = usePageContext();
  return (
    <TextLink
      href={`${siteUrl}/issues/?jql=${encodeURIComponent(jql)}`}
      onFollow={() => {
        // What was opened here stays open: one compares.
        void followHostLink({ to: 'search', jql }, true);
      }}
    >
      {children}
    </TextLink>
  );
}

/** Opens a view of Altitude: within this page where it has routes, else on the app's own page. */
export function RouteLink({ to, children }: { readonly to: Route; readonly children: ReactNode }) {
  const navigation = useNavigation();
  if (navigation === null) return <HostRouteLink to={to}>{children}</HostRouteLink>;
  return (
    <TextLink
      href={navigation.hrefOf(to)}
      onFollow={(inNewTab) => {
        navigation.go(to, inNewTab);
      }}
    >
      {children}
    </TextLink>
  );
}

function HostRouteLink({ to, children }: { readonly to: Route; readonly children: ReactNode }) {
  const path = pathOf(to, { page: 'home' });
  const addressOf = usePageAddress({ to: 'portfolio', path: '' });
  return (
    <TextLink
      href={addressOf(path)}
      onFollow={(inNewTab) => {
        void followHostLink({ to: 'portfolio', path }, inNewTab);
      }}
    >
      {children}
    </TextLink>
  );
}
