import { z } from 'zod/mini';

/** A portfolio is known by a UUID. */
export const portfolioId = z.uuid();
