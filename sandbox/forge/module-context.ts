import type { Person } from '../site/model';
import type { Installation } from './installation';
import type { UiModule } from './manifest';

/** Where a module is shown: Forge's `extension`, e.g. with the project or the issue of the page around it. */
export type Extension = Readonly<Record<string, unknown>> & { readonly type: string };

/** What Forge vouches for about one shown module. The page gets it by `getContext`, resolvers as their context. */
export interface ModuleContext {
  readonly accountId: string;
  readonly cloudId: string;
  readonly workspaceId: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly appVersion: string;
  readonly localId: string;
  readonly moduleKey: string;
  readonly siteUrl: string;
  readonly extension: Extension;
  readonly timezone: string;
  readonly locale: string;
  readonly license: null;
}

/** @param localId tells one showing of the module from another; of a macro the page keeps it */
export function makeModuleContext(
  installation: Installation,
  module: UiModule,
  person: Person,
  where: Readonly<Record<string, unknown>>,
  localId: string,
): ModuleContext {
  const { appId, environmentId } = installation;
  return {
    accountId: person.accountId,
    cloudId: installation.cloudId,
    workspaceId: installation.workspaceId,
    environmentId,
    environmentType: installation.environmentType,
    appVersion: installation.appVersion,
    localId:
      module.type === 'macro'
        ? localId
        : `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}-${localId}`,
    moduleKey: module.key,
    siteUrl: installation.siteUrl,
    extension: { ...where, type: module.type },
    timezone: person.timeZone,
    locale: person.locale.replace('-', '_'),
    license: null,
  };
}
