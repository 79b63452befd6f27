/** The fixture app with a difference. */
export * from '../forge/fixture-app';
export const version = 2;
