/** What a bridge call brings; nothing in it is trusted. */
export type Payload = Readonly<Record<string, unknown>>;

/** The text that was sent, or '' where something else was. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
