/** What an error says, whatever was thrown: the app's errors, and Node's under a test runner, are of other realms. */
export function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : undefined;
  return typeof message === 'string' ? message : String(error);
}
