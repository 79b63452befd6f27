import { workSpec, type WorkSpec } from '#contract/work-spec';

/** What is shown as a text that fits into an address. */
export function writeSpec(spec: WorkSpec): string {
  const bytes = new TextEncoder().encode(JSON.stringify(spec));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** null: it is no such text, or one of another time. */
export function readSpec(text: string | null): WorkSpec | null {
  if (text === null) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    return workSpec.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}
