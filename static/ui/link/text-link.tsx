import type { MouseEvent, ReactNode } from 'react';
import { useRowTabIndex } from '../treegrid/row-focus';
import styles from './text-link.module.css';

interface TextLinkProps {
  /** Where the link leads, for the status line and for copying. */
  readonly href: string;
  /** Follows the link; in a new tab where the person asked for that by Ctrl, Cmd or the middle button. */
  readonly onFollow: (inNewTab: boolean) => void;
  readonly children: ReactNode;
}

/** A link that the page follows itself, since the host owns the address bar. */
export function TextLink({ href, onFollow, children }: TextLinkProps) {
  const tabIndex = useRowTabIndex();
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    onFollow(event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey);
  };
  return (
    <a
      href={href}
      tabIndex={tabIndex}
      className={styles.link}
      onClick={follow}
      onAuxClick={(event) => {
        if (event.button === 1) follow(event);
      }}
    >
      {children}
    </a>
  );
}
