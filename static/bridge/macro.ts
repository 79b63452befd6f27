import { view } from '@forge/bridge';

/** Values that Confluence keeps of a macro: no null, no lists of lists. */
export type MacroConfig = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Keeps the configuration and closes its page. Rejects where Confluence does not take it. */
export async function submitMacroConfig(config: MacroConfig): Promise<void> {
  await view.submit({ config });
}

/** Closes the configuration; a macro that was being inserted is not. */
export async function closeMacroConfig(): Promise<void> {
  await view.close();
}

/** Tells Confluence that the macro is painted: exports and prints wait for it. */
export async function tellReady(): Promise<void> {
  await view.emitReadyEvent();
}
