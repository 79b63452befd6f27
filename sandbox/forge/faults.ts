import type { ProductAnswer, ProductCall, ProductGateway } from './product-gateway';

/** Something that befalls a call; it may ask Jira, and spoil the answer. */
export type Fault = (ask: () => Promise<ProductAnswer>) => Promise<ProductAnswer>;

/** What befalls each call of the app to Jira: an answer instead of Jira's, a fault, or null: nothing. */
export type Faults = (call: ProductCall) => ProductAnswer | Fault | null;

export function withFaults(gateway: ProductGateway, faults: Faults): ProductGateway {
  return async (call) => {
    const fault = faults(call);
    if (fault === null) return gateway(call);
    return typeof fault === 'function' ? fault(() => gateway(call)) : fault;
  };
}

/** The fault for calls to one path, the first so many of them; after that all goes well. */
export function onPath(path: string, fault: ProductAnswer | Fault, times = Infinity): Faults {
  let left = times;
  return ({ url }) => {
    if (new URL(url, 'https://jira.invalid').pathname !== path || left <= 0) return null;
    left -= 1;
    return fault;
  };
}

/** A refusal as Jira writes it: 400, 401, 403, 404, 410, 500, 503 … */
export function refusal(status: number, message = `The sandbox was told to answer ${String(status)}.`): ProductAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify({ errorMessages: [message], errors: {} }),
  };
}

/** Too many calls in a burst. @param retryAfterSeconds null: Jira does not say when */
export function tooMany(retryAfterSeconds: number | null): ProductAnswer {
  const answer = refusal(429, 'Rate limit exceeded.');
  const retryAfter = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { ...answer, headers: { ...answer.headers, ...retryAfter, 'ratelimit-reason': 'jira-burst-based' } };
}

/** Never an answer: the function waits until its time is over. */
export const silence: Fault = () => new Promise(() => undefined);

/** The call is carried out, but its answer breaks off in the middle. */
export const truncated: Fault = async (ask) => {
  const answer = await ask();
  return { ...answer, body: answer.body?.slice(0, Math.floor(answer.body.length / 2)) ?? null };
};

/** null where the document promises a value. @param path e.g. `issues.*.fields.status`; `*` is every item */
export function nullAt(path: string): Fault {
  return spoilt(path, (holder, name) => void (holder[name] = null));
}

/** The property is missing. */
export function without(path: string): Fault {
  return spoilt(path, (holder, name) => void Reflect.deleteProperty(holder, name));
}

/** A value that the document does not know. */
export function valueAt(path: string, value: unknown): Fault {
  return spoilt(path, (holder, name) => void (holder[name] = value));
}

type Holder = Record<string, unknown>;

function spoilt(path: string, spoil: (holder: Holder, name: string) => void): Fault {
  return async (ask) => {
    const answer = await ask();
    if (answer.body === null) return answer;
    const body: unknown = JSON.parse(answer.body);
    const names = path.split('.');
    const last = names.pop() ?? '';
    for (const holder of names.reduce(step, [body])) if (isHolder(holder)) spoil(holder, last);
    return { ...answer, body: JSON.stringify(body) };
  };
}

function step(holders: readonly unknown[], name: string): readonly unknown[] {
  return holders.filter(isHolder).flatMap((holder) => (name === '*' ? Object.values(holder) : [holder[name]]));
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
