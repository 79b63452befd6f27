import { z } from 'zod';

const macroModule = z.object({
  key: z.string(),
  title: z.string(),
  description: z.string().optional(),
  layout: z.enum(['block', 'inline', 'bodied']).default('block'),
  config: z
    .object({ resource: z.string(), title: z.string().optional(), viewportSize: z.string().optional() })
    .optional(),
  adfExport: z.object({ function: z.string() }).optional(),
  emitsReadyEvent: z.boolean().default(false),
  autoConvert: z.object({ matchers: z.array(z.object({ pattern: z.string() })) }).optional(),
});

/** What a macro of the manifest has beside what every module with a page has. */
export interface MacroModule {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** null: it has nothing to configure. */
  readonly config: { readonly title: string; readonly viewportSize: string | null } | null;
  /** Key of the function that answers exports; null: none. */
  readonly exportFunction: string | null;
  /** It tells when it has been painted. */
  readonly emitsReadyEvent: boolean;
  /** Patterns of links that become this macro. */
  readonly patterns: readonly string[];
}

/**
 * @param value `modules.macro` of the manifest
 * @throws ZodError where Forge would refuse it; Error for layouts that the sandbox does not emulate
 */
export function readMacros(value: unknown): MacroModule[] {
  return z
    .array(macroModule)
    .parse(value ?? [])
    .map(({ key, title, description, layout, config, adfExport, emitsReadyEvent, autoConvert }) => {
      if (layout !== 'block') throw new Error(`The sandbox does not emulate macros with the layout ${layout}.`);
      return {
        key,
        title,
        description: description ?? '',
        config: config ? { title: config.title ?? title, viewportSize: config.viewportSize ?? null } : null,
        exportFunction: adfExport?.function ?? null,
        emitsReadyEvent,
        patterns: (autoConvert?.matchers ?? []).map(({ pattern }) => pattern),
      };
    });
}
