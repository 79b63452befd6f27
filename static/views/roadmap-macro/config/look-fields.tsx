import Checkbox from '@atlaskit/checkbox';
import { inTableOrder, macroLooks, roadmapColumns } from '#contract/roadmap-config';
import { useText } from '../../../messages/use-text';
import { FieldGroup } from '../../../ui/form/field-group';
import { PlainChoice } from '../../../ui/form/plain-choice';
import type { DraftProps } from './draft';

function ColumnsField({ draft, onChange }: DraftProps) {
  const say = useText();
  return (
    <FieldGroup label={say('roadmapMacro.config.columns')} areShort>
      {roadmapColumns.map((column) => (
        <Checkbox
          key={column}
          label={say(`roadmapMacro.column.${column}`)}
          isChecked={draft.columns.includes(column)}
          onChange={({ currentTarget }) => {
            const others = draft.columns.filter((one) => one !== column);
            onChange({ columns: inTableOrder(currentTarget.checked ? [...others, column] : others) });
          }}
        />
      ))}
    </FieldGroup>
  );
}

/** How the roadmap looks; of a table, what it has beside the names. */
export function LookFields({ draft, onChange }: DraftProps) {
  const say = useText();
  return (
    <>
      <PlainChoice
        label={say('roadmapMacro.config.look')}
        path="look"
        values={macroLooks}
        textOf={(look) => say(`roadmapMacro.config.look.${look}`)}
        value={draft.look}
        onChange={(look) => onChange({ look })}
      />
      {draft.look === 'table' && <ColumnsField draft={draft} onChange={onChange} />}
    </>
  );
}
