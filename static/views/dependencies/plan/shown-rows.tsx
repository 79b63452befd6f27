import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../messages/use-text';

const STEP = 50;

interface ShownRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ReactNode;
}

/** The first of many rows, and the way to more. */
export function ShownRows<Row>({ rows, children }: ShownRowsProps<Row>) {
  const say = useText();
  const [count, setCount] = useState(STEP);
  const hidden = rows.length - count;
  return (
    <>
      {children(rows.slice(0, count))}
      {hidden > 0 && (
        <div>
          <Button onClick={() => setCount(count + STEP)}>{say('plan.more', { count: Math.min(STEP, hidden) })}</Button>
        </div>
      )}
    </>
  );
}
