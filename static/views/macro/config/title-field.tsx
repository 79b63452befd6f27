import { LONGEST_TITLE } from '#contract/macro-choice';
import { useText } from '../../../messages/use-text';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';

interface TitleFieldProps {
  readonly title: string;
  /** What the macro is called where nothing is typed. */
  readonly help: string;
  readonly onChange: (title: string) => void;
}

/** What stands above what the macro shows. */
export function TitleField({ title, help, onChange }: TitleFieldProps) {
  const say = useText();
  return (
    <Field label={say('macro.config.heading')} path="title" problems={[]} help={help}>
      {(control) => <TextInput {...control} maxLength={LONGEST_TITLE} value={title} onChange={onChange} />}
    </Field>
  );
}
