import Tooltip from '@atlaskit/tooltip';
import type { ReactNode } from 'react';
import { useRowTabIndex } from '../treegrid/row-focus';
import styles from './explained.module.css';

interface ExplainedProps {
  /** Shown on hover and on focus; null: there is nothing to explain. */
  readonly text: string | null;
  readonly children: ReactNode;
  readonly as?: 'span' | 'button';
  readonly onClick?: () => void;
  readonly className?: string | undefined;
}

/** Something with an explanation that mouse, keyboard and screen reader all reach. */
export function Explained({ text, children, as: Tag = 'span', onClick, className }: ExplainedProps) {
  const tabIndex = useRowTabIndex();
  const look = className ?? styles.value;
  const props = Tag === 'button' ? { type: 'button' as const, onClick } : {};
  if (text === null) {
    return (
      <Tag className={look} {...props}>
        {children}
      </Tag>
    );
  }
  return (
    <Tooltip content={text} position="bottom">
      {(trigger) => (
        <Tag
          {...trigger}
          {...props}
          onClick={(event: React.MouseEvent<HTMLElement>) => {
            trigger.onClick(event);
            onClick?.();
          }}
          className={look}
          tabIndex={tabIndex}
        >
          {children}
        </Tag>
      )}
    </Tooltip>
  );
}
