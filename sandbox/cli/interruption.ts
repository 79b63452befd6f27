/** npm passes on the Ctrl-C that the terminal has sent to all: two in a second are one. */
const secondThoughtsMillis = 1000;

/** Resolves when somebody wants the command to end. Who asks again is not made to wait. */
export function interruption(): Promise<void> {
  return new Promise((resolve) => {
    let since: number | null = null;
    const interrupt = (): void => {
      if (since !== null && Date.now() - since > secondThoughtsMillis) process.exit(130);
      since ??= Date.now();
      resolve();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  });
}
