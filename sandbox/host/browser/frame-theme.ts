type CallHost = (command: string, payload?: unknown) => Promise<unknown>;

interface Theme {
  readonly colorMode: string;
  readonly theme: string;
}

let isEnabled = false;

/** Brings Jira's tokens into the frame, as a file: the policy of frames lets no script write styles by itself. */
export async function enableTheming(callHost: CallHost): Promise<void> {
  isEnabled = true;
  const theme = (await callHost('enableTheming')) as Theme;
  applyTheme(theme);
  await new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/sandbox/tokens.css';
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  });
}

/** Does nothing before the app asked for theming. */
export function applyTheme({ colorMode, theme }: Theme): void {
  if (!isEnabled) return;
  document.documentElement.dataset.colorMode = colorMode;
  document.documentElement.dataset.theme = theme;
}
