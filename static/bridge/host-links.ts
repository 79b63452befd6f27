import { NavigationTarget, router } from '@forge/bridge';

/** Where a link outside this page leads. */
export type HostLocation =
  | { readonly to: 'issue'; readonly issueKey: string }
  /** Jira's issue search. */
  | { readonly to: 'search'; readonly jql: string }
  /** A path of the app's own global page, e.g. `/epic/ABC-1`. */
  | { readonly to: 'portfolio'; readonly path: string }
  /** A path of the app's page in a project. */
  | { readonly to: 'product'; readonly projectKey: string; readonly path: string };

type RouterLocation = Exclude<Parameters<typeof router.navigate>[0], string>;

function targetOf(location: HostLocation): RouterLocation | string {
  switch (location.to) {
    // A path works in every context; the issue target is not offered in all of them.
    case 'issue':
      return `/browse/${location.issueKey}`;
    case 'search':
      return `/issues/?jql=${encodeURIComponent(location.jql)}`;
    case 'portfolio':
      return { target: NavigationTarget.Module, moduleKey: 'portfolio', path: location.path };
    case 'product':
      return {
        target: NavigationTarget.Module,
        moduleKey: 'product',
        projectKey: location.projectKey,
        path: location.path,
      };
  }
}

/**
 * The full address of one of the app's own pages, without a slash at the end, for links that people copy or open by the
 * browser's own means. null: the host does not tell it.
 */
export async function addressOf(location: Exclude<HostLocation, { to: 'issue' | 'search' }>): Promise<string | null> {
  const target = targetOf(location);
  if (typeof target === 'string') return null;
  try {
    const address = await router.getUrl(target);
    return address === null ? null : address.href.replace(/\/+$/, '');
  } catch {
    return null;
  }
}

/** Leaves this page for another one of Jira; in a new tab where the person asked for that. */
export async function followHostLink(location: HostLocation, inNewTab: boolean): Promise<void> {
  const target = targetOf(location);
  await (inNewTab ? router.open(target) : router.navigate(target));
}

/** Opens a page anywhere on the web in a new tab; the host may ask first. */
export async function openPage(url: string): Promise<void> {
  await router.open(url);
}
