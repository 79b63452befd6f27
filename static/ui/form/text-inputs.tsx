import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { FieldControl } from './field';

interface TextInputProps extends FieldControl {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  /** No more can be typed. */
  readonly maxLength?: number;
  /** Typing begins here. */
  readonly autoFocus?: boolean;
  /** Numbers are typed as text: browsers throw away what they do not take for one. */
  readonly holds?: 'text' | 'number';
}

/** One line of text. */
export function TextInput({ id, describedBy, holds = 'text', onChange, ...rest }: TextInputProps) {
  return (
    <Textfield
      {...rest}
      id={id}
      autoComplete="off"
      inputMode={holds === 'number' ? 'decimal' : 'text'}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface TextBlockProps extends Omit<TextInputProps, 'isRequired' | 'holds' | 'autoFocus' | 'maxLength'> {
  readonly isMonospaced?: boolean;
}

/** Several lines of text; grows with them. */
export function TextBlock({ id, describedBy, onChange, ...rest }: TextBlockProps) {
  return (
    <TextArea
      {...rest}
      id={id}
      minimumRows={2}
      resize="smart"
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
