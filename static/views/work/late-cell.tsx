import type { ReactNode } from 'react';
import type { Figures } from '#contract/figures';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { LateMark } from '../figures/late-mark';
import { OwnAndBelow } from './own-and-below';
import { FiguresCell, type CellProps } from './work-cells';
import { figuresOf } from './work-row';

/** Whether it is late itself, and how much below it is. */
export function LateCell({ late, ...props }: CellProps & { readonly late: (figures: Figures) => ReactNode }) {
  const say = useText();
  const formats = useFormats();
  const own = props.subject.kind === 'item' && props.subject.item.issue.isLate;
  if (!own) return <FiguresCell {...props} figure="late" show={late} />;
  const below = figuresOf(props.subject)?.late ?? 0;
  return (
    <OwnAndBelow
      own={<LateMark>{say('items.late')}</LateMark>}
      below={
        below > 0 ? (
          <FiguresCell {...props} figure="late" show={() => say('work.below', { value: formats.number(below) })} />
        ) : null
      }
      conflict={null}
    />
  );
}
