import { forget, start, upgrade } from '../composition';

/** The first index starts by itself. */
export const installed = (): Promise<void> => start();

/** The database follows the new version. */
export const upgraded = (): Promise<void> => upgrade();

/** Uninstall goes on whatever happens here. */
export const uninstalling = (): Promise<void> => forget();
