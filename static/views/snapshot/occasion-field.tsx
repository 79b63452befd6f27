import { LONGEST_OCCASION } from '#domain/snapshot/longest-note';
import { useText } from '../../messages/use-text';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-inputs';

interface OccasionFieldProps {
  readonly occasion: string;
  readonly onChange: (occasion: string) => void;
}

/** By what readers know again what is published. */
export function OccasionField({ occasion, onChange }: OccasionFieldProps) {
  const say = useText();
  return (
    <Field label={say('snapshot.occasion')} path="occasion" problems={[]} help={say('snapshot.occasion.help')}>
      {(control) => <TextInput {...control} maxLength={LONGEST_OCCASION} value={occasion} onChange={onChange} />}
    </Field>
  );
}
