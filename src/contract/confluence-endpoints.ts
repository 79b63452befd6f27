import type { JiraEndpoint } from './jira-endpoints';

/**
 * Every Confluence REST call of the app, always as the person who asks. The gateway can make no other; manifest, sandbox and
 * tests are held against this table. Paths are those of Atlassian's OpenAPI document below `/wiki/api/v2`. Points: Jira's
 * prices, as Confluence states none of its own.
 */
const flat = { base: 1, perItem: 0 } as const;
const page = ['read:page:confluence'] as const;

export const confluenceEndpoints = {
  /** 404 for whoever may not view the page. Knows none that was never published. */
  pageOperations: {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/operations',
    scopes: page,
    points: flat,
    actors: ['user'],
  },
  blogPostOperations: {
    method: 'GET',
    path: '/wiki/api/v2/blogposts/{id}/operations',
    scopes: page,
    points: flat,
    actors: ['user'],
  },
  /** With `get-draft` and `include-operations`: a page that was never published. */
  page: { method: 'GET', path: '/wiki/api/v2/pages/{id}', scopes: page, points: flat, actors: ['user'] },
  blogPost: { method: 'GET', path: '/wiki/api/v2/blogposts/{id}', scopes: page, points: flat, actors: ['user'] },
  /** Reads: names of people. */
  people: {
    method: 'POST',
    path: '/wiki/api/v2/users-bulk',
    scopes: ['read:user:confluence'],
    points: { base: 1, perItem: 2 },
    actors: ['user'],
  },
} as const satisfies Record<string, JiraEndpoint>;

export type ConfluenceEndpointName = keyof typeof confluenceEndpoints;
