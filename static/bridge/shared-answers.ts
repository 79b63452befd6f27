/** So long what a frame of this page got before may be shown until there is a new answer. */
const SHOWN_FOR_MS = 60_000;
/** So long another frame need not ask: together with what the app keeps of permissions a minute at most. */
const GOOD_FOR_MS = 15_000;
const PREFIX = 'altitude-answer ';
/** Longer than any call takes: a frame that was removed while it asked lets the others go on. */
const LONGEST_WAIT_MS = 30_000;

interface Kept<T> {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly answer: T;
}

/**
 * Asks once for all frames of one page in the browser: the first one asks, the others wait and take its answer. They share a
 * store of the tab, which ends with it. Where the browser offers no locks (pages without https), or no store, each asks.
 * @param key of everything that the answer depends on, the viewer included
 */
export async function sharedAnswer<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return fresh<T>(key)?.answer ?? keep(key, await ask());
  const patience = AbortSignal.timeout(LONGEST_WAIT_MS);
  try {
    return await locks.request(
      `altitude ${key}`,
      { signal: patience },
      async () => fresh<T>(key)?.answer ?? keep(key, await ask()),
    );
  } catch (error) {
    if (!patience.aborted) throw error;
    return ask();
  }
}

/** What a frame of this page got less than a minute ago; null: nothing. What it is of must be of the type that was asked for. */
export function keptAnswer<T>(key: string): Kept<T> | null {
  try {
    const text = sessionStorage.getItem(storeKey(key));
    const known = text === null ? null : (JSON.parse(text) as Kept<T>);
    return known !== null && Date.now() - known.at < SHOWN_FOR_MS ? known : null;
  } catch {
    return null;
  }
}

/** The next to ask does so anew. */
export function forgetAnswer(key: string): void {
  try {
    sessionStorage.removeItem(storeKey(key));
  } catch {
    // No store, nothing to forget.
  }
}

/** Nothing that was kept is shown any more. */
export function forgetAllAnswers(): void {
  removeAnswers(() => true);
}

const storeKey = (key: string): string => `${PREFIX}${key}`;

function fresh<T>(key: string): Kept<T> | null {
  const known = keptAnswer<T>(key);
  return known !== null && Date.now() - known.at < GOOD_FOR_MS ? known : null;
}

/** Also those of frames that are gone. */
function removeAnswers(isMeant: (key: string) => boolean): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(PREFIX) && isMeant(name.slice(PREFIX.length))) sessionStorage.removeItem(name);
  } catch {
    // No store, nothing to forget.
  }
}

const removeOld = (): void => removeAnswers((key) => keptAnswer(key) === null);

function keep<T>(key: string, answer: T): T {
  try {
    removeOld();
    sessionStorage.setItem(storeKey(key), JSON.stringify({ at: Date.now(), answer } satisfies Kept<T>));
    // What nobody is shown any more is not left lying about.
    setTimeout(removeOld, SHOWN_FOR_MS + 1);
  } catch {
    // A full or forbidden store: each frame asks for itself.
  }
  return answer;
}
