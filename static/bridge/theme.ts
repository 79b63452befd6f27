import { view } from '@forge/bridge';

/** Takes over the host's theme, and follows it from then on. */
export const enableTheme = (): Promise<void> => view.theme.enable();
