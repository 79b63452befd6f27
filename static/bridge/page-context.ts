import { view } from '@forge/bridge';
import { z } from 'zod/mini';
import { ownLink, submitted } from '#contract/macro-choice';

const contextShape = z.object({
  moduleKey: z.string(),
  locale: z._default(z.string(), 'en-US'),
  timezone: z._default(z.string(), 'UTC'),
  siteUrl: z._default(z.string(), ''),
  accountId: z._default(z.string(), ''),
  environmentId: z._default(z.string(), ''),
  extension: z.object({
    project: z.optional(z.object({ key: z.string() })),
    issue: z.optional(z.object({ key: z.string() })),
    type: z.optional(z.string()),
    config: z.optional(z.unknown()),
    autoConvertLink: z.optional(z.string()),
    isEditing: z._default(z.boolean(), false),
    macro: z.optional(
      z.object({ isConfiguring: z._default(z.boolean(), false), isInserting: z._default(z.boolean(), false) }),
    ),
  }),
});

/** A macro in a page of Confluence, or its configuration. */
export interface MacroContext {
  /** As it was submitted last; null: never. Nothing in it is checked. */
  readonly config: unknown;
  /** The link that the macro was made from; null: there is none, or it leads to another site or app. */
  readonly link: string | null;
  /** The page configures the macro, and is not shown in its place. */
  readonly isConfiguring: boolean;
  readonly isInserting: boolean;
  /** It stands in the editor of its page. */
  readonly isEditing: boolean;
}

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
  /** null: the module is no macro. */
  readonly macro: MacroContext | null;
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
    macro: context.extension.type === 'macro' ? macroOf(context) : null,
  };
}

function macroOf({ extension, ...place }: z.infer<typeof contextShape>): MacroContext {
  const { config, autoConvertLink, macro, isEditing } = extension;
  return {
    config: submitted(config) ?? null,
    link: ownLink(autoConvertLink, place),
    isConfiguring: macro?.isConfiguring ?? false,
    isInserting: macro?.isInserting ?? false,
    isEditing,
  };
}
