import VisuallyHidden from '@atlaskit/visually-hidden';
import { Explained } from './explained';

interface UnknownProps {
  /** Read out in place of the dash. */
  readonly label: string;
  /** Why there is no value, shown on hover and on focus. */
  readonly reason: string;
}

/** A value that is not known. Never shown as zero. */
export function Unknown({ label, reason }: UnknownProps) {
  return (
    <Explained text={reason}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </Explained>
  );
}
