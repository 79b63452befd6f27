import { randomUUID } from 'node:crypto';
import { siteAri, type Installation } from './installation';
import type { Manifest } from './manifest';

export interface RuntimeObjectInput {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly functionKey: string;
  readonly moduleKey: string | null;
  readonly moduleType: string | null;
  /** null: nobody asked for this invocation. */
  readonly accountId: string | null;
  readonly remainingMillis: () => number;
}

/** `__forge_runtime__` of one invocation, with what the `@forge` packages read from it. */
export function makeRuntimeObject(input: RuntimeObjectInput): object {
  const { installation } = input;
  const invocationId = randomUUID();
  return {
    contextAri: siteAri(installation),
    container: { region: 'sandbox', runtime: 'nodejs', handler: input.functionKey },
    appContext: appContext(input, invocationId),
    aaid: input.accountId ?? undefined,
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: input.remainingMillis },
    tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.slice(0, 8) },
    metrics: silentMetrics,
    featureFlags: () => ({}),
  };
}

function appContext({ manifest, installation, functionKey, moduleKey, moduleType }: RuntimeObjectInput, id: string) {
  return {
    appId: installation.appId,
    appVersion: installation.appVersion,
    environmentId: installation.environmentId,
    environmentType: installation.environmentType,
    installationId: installation.installationId,
    invocationId: id,
    functionKey,
    moduleKey,
    moduleType,
    license: undefined,
    installation: {
      ari: `ari:cloud:ecosystem::installation/${installation.installationId}`,
      contexts: [{ ari: siteAri(installation), url: installation.siteUrl }],
    },
    permissions: { scopes: manifest.scopes, external: {} },
  };
}

const silentMetrics = {
  counter: () => ({ incr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};
