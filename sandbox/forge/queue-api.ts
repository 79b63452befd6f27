import type { PushedEvent } from './queue-events';
import type { Queues } from './queues';

/** Queue calls of `@forge/events`, as Atlassian's gateway answers them; null: the path is none of them. */
export type QueueApi = (path: string, body: string, chainLength: number) => Response | null;

/** Forge cuts chains of consumers that push for one another. */
export const maximalChainLength = 1000;
const pushLimitBytes = 200 * 1024;
const eventsAPush = 50;

interface QueueRequest {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload?: readonly PushedEvent[];
}

export function makeQueueApi(queues: Queues, queueNames: readonly string[]): QueueApi {
  return (path, body, chainLength) => {
    const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
    if (action === undefined) return null;
    const request = JSON.parse(body) as QueueRequest;
    if (action === 'publish') return publish(queues, queueNames, request, chainLength);
    return action === 'stats' ? stats(queues, request) : cancel(queues, request);
  };
}

function publish(queues: Queues, names: readonly string[], request: QueueRequest, chainLength: number): Response {
  const events = request.payload ?? [];
  if (!names.includes(request.queueName)) {
    return answer(400, { message: `No consumer in manifest.yml has the queue ${request.queueName}.` });
  }
  if (chainLength >= maximalChainLength) return answer(405, { message: 'Cyclic invocation limit reached.' });
  if (events.length > eventsAPush) return answer(400, { message: `More than ${String(eventsAPush)} events.` });
  if (Buffer.byteLength(JSON.stringify(events)) > pushLimitBytes) {
    return answer(413, { errorMessage: 'The maximum payload size is 200KB.' });
  }
  queues.push({ queueName: request.queueName, jobId: request.jobId, events, chainLength: chainLength + 1 });
  return answer(201, {});
}

function stats(queues: Queues, { jobId }: QueueRequest): Response {
  const counts = queues.stats(jobId);
  return counts === null ? answer(404, {}) : answer(200, counts);
}

function cancel(queues: Queues, { jobId }: QueueRequest): Response {
  return queues.cancel(jobId) ? new Response(null, { status: 204 }) : answer(404, {});
}

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
