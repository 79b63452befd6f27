import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readMacros, type MacroModule } from './macro-modules';

const functionRef = z.object({ key: z.string(), function: z.string() });

const uiModule = z.object({
  key: z.string(),
  title: z.string().optional(),
  label: z.string().optional(),
  icon: z.string().optional(),
  resource: z.string(),
  resolver: z.object({ function: z.string() }).optional(),
  layout: z.string().optional(),
  viewportSize: z.string().optional(),
});

const manifestFile = z.object({
  app: z.object({ id: z.string() }),
  permissions: z.object({
    scopes: z.array(z.string()),
    content: z.object({ styles: z.array(z.string()).optional(), scripts: z.array(z.string()).optional() }).optional(),
  }),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
  modules: z
    .object({
      function: z
        .array(z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() }))
        .default([]),
      consumer: z.array(z.object({ key: z.string(), queue: z.string(), function: z.string() })).default([]),
      trigger: z
        .array(
          z.object({
            key: z.string(),
            function: z.string(),
            events: z.array(z.string()),
            filter: z.object({ ignoreSelf: z.boolean().default(false), expression: z.string().optional() }).optional(),
          }),
        )
        .default([]),
      scheduledTrigger: z.array(functionRef.extend({ interval: z.string() })).default([]),
      preUninstall: z.array(functionRef).default([]),
    })
    .catchall(z.unknown()),
});

/** A module that shows the Custom UI in a host page. */
export interface UiModule {
  /** As in the manifest, e.g. `jira:issuePanel`. */
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly label: string | null;
  readonly icon: string | null;
  /** Key of the static resource that it shows. */
  readonly resource: string;
  /** null: the module cannot invoke anything. */
  readonly resolver: string | null;
}

export interface AppFunction {
  readonly key: string;
  /** Name of the bundle's export. */
  readonly exportName: string;
  readonly timeoutSeconds: number | null;
}

export interface Trigger {
  readonly key: string;
  readonly function: string;
  readonly events: readonly string[];
  /** Events that the app itself caused are not for it. */
  readonly ignoresSelf: boolean;
}

/** What the sandbox reads of manifest.yml. */
export interface Manifest {
  /** The uuid, without the ARI around it. */
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly contentStyles: readonly string[];
  readonly contentScripts: readonly string[];
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly uiModules: readonly UiModule[];
  /** Those among them that stand in pages of Confluence. */
  readonly macros: readonly MacroModule[];
  readonly functions: readonly AppFunction[];
  readonly consumers: readonly { readonly key: string; readonly queue: string; readonly function: string }[];
  readonly triggers: readonly Trigger[];
  readonly scheduled: readonly { readonly key: string; readonly function: string; readonly interval: string }[];
  readonly preUninstall: readonly { readonly key: string; readonly function: string }[];
  /** Module types that stand in the manifest and that the sandbox does not emulate. */
  readonly notEmulated: readonly string[];
}

const uiTypes = [
  'jira:globalPage',
  'jira:projectPage',
  'jira:issuePanel',
  'jira:issueContext',
  'jira:adminPage',
  'macro',
];
const emulatedTypes = new Set([
  ...uiTypes,
  'function',
  'consumer',
  'trigger',
  'scheduledTrigger',
  'preUninstall',
  'sql',
]);

const known = new Map<string, Manifest>();

/**
 * The same text is parsed once: many sandboxes start in one process.
 * @throws Error in plain words when the file is missing or is no manifest.
 */
export function readManifest(path: string): Manifest {
  const yaml = readFileSync(path, 'utf8');
  const manifest = known.get(yaml) ?? parseManifest(yaml);
  known.set(yaml, manifest);
  return manifest;
}

export function parseManifest(yaml: string): Manifest {
  const file = manifestFile.parse(parse(yaml));
  const { modules, permissions } = file;
  return {
    appId: file.app.id.replace(/^.*\//, ''),
    scopes: permissions.scopes,
    contentStyles: permissions.content?.styles ?? [],
    contentScripts: permissions.content?.scripts ?? [],
    resources: file.resources,
    uiModules: uiTypes.flatMap((type) => readUiModules(type, modules[type])),
    macros: readMacros(modules.macro),
    functions: modules.function.map(({ key, handler, timeoutSeconds }) => ({
      key,
      exportName: handler.replace(/^.*\./, ''),
      timeoutSeconds: timeoutSeconds ?? null,
    })),
    consumers: modules.consumer,
    triggers: modules.trigger.map(({ filter, ...trigger }) => ({
      ...trigger,
      ignoresSelf: filter?.ignoreSelf ?? false,
    })),
    scheduled: modules.scheduledTrigger,
    preUninstall: modules.preUninstall,
    notEmulated: [
      ...Object.keys(modules).filter((type) => !emulatedTypes.has(type)),
      ...(modules.trigger.some(({ filter }) => filter?.expression !== undefined) ? ['trigger filter.expression'] : []),
    ],
  };
}

function readUiModules(type: string, value: unknown): UiModule[] {
  const entries = z.array(uiModule).parse(value ?? []);
  return entries.map((entry) => ({
    type,
    key: entry.key,
    title: entry.title ?? entry.label ?? entry.key,
    label: entry.label ?? null,
    icon: entry.icon ?? null,
    resource: entry.resource,
    resolver: entry.resolver?.function ?? null,
  }));
}
