import api, { assumeTrustedRoute, NeedsAuthenticationError } from '@forge/api';
import type { z } from 'zod';
import { confluenceEndpoints, type ConfluenceEndpointName } from '#contract/confluence-endpoints';
import { AppError } from '../../application/errors';
import { withinTime } from '../platform/within-time';

interface ConfluenceCall {
  /** Values for the {parameters} of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * The only way to Confluence's REST API, always as the person who asks: calls of the endpoint table, answers parsed by a schema.
 * @throws AppError `not-found` where it is not there or not for him, `consent-needed`, `confluence-unavailable`
 */
export async function callConfluence<T>(
  name: ConfluenceEndpointName,
  call: ConfluenceCall,
  schema: z.ZodType<T>,
): Promise<T> {
  const response = await send(name, call);
  const { status } = response;
  const cause = new Error(`Confluence answered ${String(status)} to ${name}.`);
  // 400: Confluence does not take the id for one. 401: no access to Confluence.
  if ([400, 401, 403, 404].includes(status)) throw new AppError({ code: 'not-found' }, cause);
  if (!response.ok) throw new AppError({ code: 'confluence-unavailable' }, cause);
  return schema.parse(await response.json());
}

async function send(name: ConfluenceEndpointName, { params, query, body }: ConfluenceCall) {
  const { method, path } = confluenceEndpoints[name];
  const filled = path.replace(/\{(\w+)\}/g, (_, parameter: string) => encodeURIComponent(params?.[parameter] ?? ''));
  const search = new URLSearchParams(query).toString();
  try {
    const asked = api.asUser().requestConfluence(assumeTrustedRoute(search ? `${filled}?${search}` : filled), {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return await withinTime(asked, () => new Error('Confluence did not answer in time.'));
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw new AppError({ code: 'consent-needed' }, error);
    throw new AppError({ code: 'confluence-unavailable' }, error);
  }
}
