/** Begins what stands in the place of an account id whose owner closed his account. What follows says only whether two are one. */
export const CLOSED = 'closed:';

/** Nobody can be asked about it any more. */
export const isClosed = (accountId: string): boolean => accountId.startsWith(CLOSED);
