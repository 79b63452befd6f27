/** Codes that `view.submit` of a macro's configuration rejects with. */
export type SubmitProblem = 'INVALID_PAYLOAD' | 'INVALID_CONFIG' | 'INVALID_EXTENSION_TYPE';

/** What Confluence has against a submitted payload of a macro without a body; null: nothing. */
export function submitProblem(payload: unknown): SubmitProblem | null {
  if (!isPlainObject(payload)) return 'INVALID_PAYLOAD';
  if (payload.body !== undefined) return 'INVALID_EXTENSION_TYPE';
  return isPlainObject(payload.config) && isAllowed(payload.config) ? null : 'INVALID_CONFIG';
}

/** No null, no arrays in arrays, arrays of one type, nothing that JSON does not know. */
function isAllowed(value: unknown): boolean {
  if (Array.isArray(value)) {
    return (
      value.every((item) => !Array.isArray(item) && item !== undefined && isAllowed(item)) &&
      new Set(value.map((item) => typeof item)).size <= 1
    );
  }
  if (typeof value === 'number') return Number.isFinite(value);
  if (isPlainObject(value)) return Object.values(value).every(isAllowed);
  return value === undefined || typeof value === 'string' || typeof value === 'boolean';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);
}

/** By name: what crosses from a frame has the frame's own prototypes. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (prototype as object).constructor.name === 'Object';
}
