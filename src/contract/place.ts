import { z } from 'zod/mini';
import { portfolioId } from './portfolio-id';

/** A key as Jira makes them: a letter, then letters, digits and underscores. */
const projectKey = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,254}$/));

/**
 * A product, as addresses and calls name it: by the key of the Jira project that it is, or by the UUID of its record where it
 * is made of several projects or of a part of one.
 */
export const productName = z.union([projectKey, z.uuid()]);

/**
 * What part of the site a view is of, to be spread into requests: a portfolio, a product, or without both the whole site.
 * Where both are given, what stands in the product and in the portfolio: a product that is looked at from a portfolio.
 */
export const place = { portfolioId: z.optional(portfolioId), product: z.optional(productName) };

export interface Place {
  readonly portfolioId?: string | undefined;
  readonly product?: string | undefined;
}
