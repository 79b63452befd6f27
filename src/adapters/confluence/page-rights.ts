import { z } from 'zod';
import { AppError } from '../../application/errors';
import type { PageContent, PageRights } from '../../application/snapshot/ports';
import { shortMemory } from '../platform/short-memory';
import { callConfluence } from './gateway';

/** A right that is taken away is away within a minute. */
const remember = shortMemory(45_000);

const operations = z.array(z.object({ operation: z.string(), targetType: z.string() }));
const permittedShape = z.object({ operations });
const draft = z.object({ operations: z.object({ results: operations }) });

const endpoints = {
  page: { operations: 'pageOperations', content: 'page' },
  blogpost: { operations: 'blogPostOperations', content: 'blogPost' },
} as const;

/**
 * Asked as the person. Not verified against a live site: that whoever writes a page that was never published gets its operations
 * with the draft.
 */
export const confluencePageRights: PageRights = {
  of: ({ installationId, accountId, content }) =>
    remember(JSON.stringify([installationId, accountId, content.type, content.id]), () => rightsTo(content)),
  now: ({ content }) => rightsTo(content),
};

async function rightsTo(content: PageContent): Promise<{ readonly mayEdit: boolean }> {
  const permitted = await operationsOf(content);
  const isUpdate = ({ operation, targetType }: z.infer<typeof operations>[number]) =>
    operation === 'update' && targetType === content.type;
  return { mayEdit: permitted.some(isUpdate) };
}

async function operationsOf({ id, type }: PageContent): Promise<z.infer<typeof operations>> {
  const params = { id };
  try {
    return (await callConfluence(endpoints[type].operations, { params }, permittedShape)).operations;
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code !== 'not-found') throw error;
  }
  const query = { 'get-draft': 'true', 'include-operations': 'true' };
  return (await callConfluence(endpoints[type].content, { params, query }, draft)).operations.results;
}
