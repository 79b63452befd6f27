import { view } from '@forge/bridge';
import { z } from 'zod/mini';

const contextShape = z.object({
  moduleKey: z.string(),
  locale: z._default(z.string(), 'en-US'),
  timezone: z._default(z.string(), 'UTC'),
  siteUrl: z._default(z.string(), ''),
  accountId: z._default(z.string(), ''),
  extension: z.object({
    project: z.optional(z.object({ key: z.string() })),
    issue: z.optional(z.object({ key: z.string() })),
  }),
});

/** Where the page stands. Keys are null where the module has no project or issue. */
export interface PageContext {
  readonly moduleKey: string;
  /** As browsers write it: en-US, de-DE. */
  readonly locale: string;
  /** The viewer's zone, an IANA name. */
  readonly timeZone: string;
  /** Without a slash at the end. */
  readonly siteUrl: string;
  /** Of the viewer. Empty where the host does not tell it. */
  readonly accountId: string;
  readonly projectKey: string | null;
  readonly issueKey: string | null;
}

/** Asked once per page load; rejects where the page does not run inside an Atlassian product. */
export async function readPageContext(): Promise<PageContext> {
  const context = contextShape.parse(await view.getContext());
  return {
    moduleKey: context.moduleKey,
    locale: context.locale.replaceAll('_', '-'),
    timeZone: context.timezone,
    siteUrl: context.siteUrl.replace(/\/+$/, ''),
    accountId: context.accountId,
    projectKey: context.extension.project?.key ?? null,
    issueKey: context.extension.issue?.key ?? null,
  };
}
