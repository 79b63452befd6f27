import type { ForgeRuntime } from '../forge/forge-runtime';
import type { Installation } from '../forge/installation';
import type { Manifest } from '../forge/manifest';
import { makeModuleContext } from '../forge/module-context';
import type { JiraSite } from '../site/jira-site';

/** One call of a resolver as a person. */
export interface SandboxCall {
  /** Account id; the site's first person unless told. */
  readonly as?: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload?: unknown;
  /** Where the module is shown, e.g. `{ project: { id, key, type } }`. */
  readonly extension?: Readonly<Record<string, unknown>>;
}

/** @throws InvocationFailure as the app's page would get it; Error for a module or a person that is not there */
export async function invokeAs(
  runtime: ForgeRuntime,
  manifest: Manifest,
  installation: Installation,
  jira: JiraSite,
  call: SandboxCall,
) {
  const module = manifest.uiModules.find(({ key }) => key === call.moduleKey);
  const person = call.as === undefined ? jira.people[0] : jira.people.find(({ accountId }) => accountId === call.as);
  if (!module) throw new Error(`manifest.yml has no module '${call.moduleKey}'.`);
  if (!person) throw new Error(`Nobody here has the account ${String(call.as)}.`);
  const context = makeModuleContext(installation, module, person, call.extension ?? {}, 'call');
  return runtime.invoke(context, { functionKey: call.functionKey, payload: call.payload });
}
