import { createContext, useContext } from 'react';

/**
 * Inside a grid only the current row's links can be tabbed to; elsewhere everything can. undefined: inside a button, where
 * nothing else takes focus.
 */
export const RowFocus = createContext<0 | -1 | undefined>(0);

/** The tabIndex for a link, a button or an explained value in a cell. */
export const useRowTabIndex = (): 0 | -1 | undefined => useContext(RowFocus);
