import { randomUUID } from 'node:crypto';
import type { ConsumerEvent } from './queue-events';
import { siteAri, type Installation } from './installation';
import type { Invoker } from './invoker';
import type { Manifest } from './manifest';

/** Calls functions that no page waits for. */
export interface BackEndFunctions {
  /**
   * Sends a product or life-cycle event to every trigger that wants it. Rejects when one of them fails.
   * @param by account that caused it: triggers may leave out what the app itself did
   */
  emit(eventName: string, payload: Readonly<Record<string, unknown>>, by?: string | null): Promise<void>;
  consume(event: ConsumerEvent, chainLength: number): Promise<unknown>;
  runScheduled(key: string): Promise<void>;
  uninstall(): Promise<void>;
  /**
   * Asks a macro for what stands in its place in an export.
   * @param accountId null: nobody, as where exports are made in the background
   */
  exportMacro(
    moduleKey: string,
    payload: Readonly<Record<string, unknown>>,
    accountId: string | null,
  ): Promise<unknown>;
}

const triggerSeconds = 25;
const defaultConsumerSeconds = 55;

export function makeBackEndFunctions(
  manifest: Manifest,
  installation: Installation,
  invoke: Invoker,
  appAccountId: string,
): BackEndFunctions {
  const base = { accountId: null, chainLength: 0 };
  const secondsOf = (functionKey: string): number =>
    manifest.functions.find(({ key }) => key === functionKey)?.timeoutSeconds ?? defaultConsumerSeconds;

  const lifecycle = async (type: string, targets: readonly { key: string; function: string }[], payload: object) => {
    for (const target of targets) {
      const call = { functionKey: target.function, moduleKey: target.key, moduleType: type };
      await invoke({ ...base, ...call, payload, timeLimitSeconds: triggerSeconds });
    }
  };

  return {
    emit: async (eventName, payload, by = null) => {
      const wanting = manifest.triggers.filter(({ events }) => events.includes(eventName));
      const targets = wanting.filter(({ ignoresSelf }) => !ignoresSelf || by !== appAccountId);
      await lifecycle('core:trigger', targets, { eventType: eventName, ...payload });
    },
    consume: async (event, chainLength) => {
      const consumer = manifest.consumers.find(({ queue }) => queue === event.queueName);
      if (!consumer) throw new Error(`No consumer for the queue ${event.queueName}.`);
      const call = { functionKey: consumer.function, moduleKey: consumer.key, moduleType: 'core:consumer' };
      const timeLimitSeconds = secondsOf(consumer.function);
      return invoke({ ...base, ...call, payload: event, timeLimitSeconds, chainLength });
    },
    runScheduled: async (key) => {
      const trigger = manifest.scheduled.find((each) => each.key === key);
      if (!trigger) throw new Error(`manifest.yml has no scheduled trigger '${key}'.`);
      const payload = { context: { cloudId: installation.cloudId, moduleKey: key } };
      const call = { functionKey: trigger.function, moduleKey: key, moduleType: 'core:scheduledTrigger' };
      await invoke({ ...base, ...call, payload, timeLimitSeconds: secondsOf(trigger.function) });
    },
    exportMacro: async (moduleKey, payload, accountId) => {
      const functionKey = manifest.macros.find(({ key }) => key === moduleKey)?.exportFunction;
      if (functionKey == null) throw new Error(`The macro '${moduleKey}' has no export.`);
      const call = { functionKey, moduleKey, moduleType: 'macro', payload, timeLimitSeconds: triggerSeconds };
      return invoke({ ...call, accountId, chainLength: 0 });
    },
    uninstall: () => lifecycle('core:preUninstall', manifest.preUninstall, { context: siteAri(installation) }),
  };
}

/** The payload of `avi:forge:installed:app` and `avi:forge:upgraded:app`. */
export function lifecyclePayload(installation: Installation, installerAccountId: string) {
  return {
    id: installation.installationId,
    installerAccountId,
    app: { id: installation.appId, version: installation.appVersion },
    environment: { id: installation.environmentId },
    context: siteAri(installation),
    eventId: randomUUID(),
  };
}
