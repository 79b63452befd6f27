import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { WorkSpec } from '#contract/work-spec';
import { isNarrowing } from '#domain/work/work-filter';
import { useText } from '../../../messages/use-text';
import { ChevronDownIcon } from '../../../ui/icon/icons';
import type { WorkScope } from '../queries';
import { allLines } from './all-lines';
import { useExport, type ExportFormat } from './use-export';

const formats: readonly ExportFormat[] = ['csv', 'xlsx'];

/** Saves the table as a file: all lines of it, whether they are loaded or not. */
export function ExportMenu({ scope, spec }: { readonly scope: WorkScope; readonly spec: WorkSpec }) {
  const say = useText();
  const { isBusy, run } = useExport(spec);
  const save = (format: ExportFormat, level: WorkSpec['level']) =>
    run(format, () => allLines(scope, { ...spec, level }));
  const isFound = isNarrowing(spec.filter);
  const level = say(`work.level.${spec.level}`);
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          spacing="compact"
          iconAfter={ChevronDownIcon}
          isSelected={isSelected ?? false}
          isLoading={isBusy}
        >
          {say('work.export')}
        </Button>
      )}
    >
      {formats.map((format) => (
        <DropdownItemGroup key={format}>
          {!isFound && spec.level !== 'all' && (
            <DropdownItem onClick={() => save(format, spec.level)}>
              {say(`work.export.${format}`, { level })}
            </DropdownItem>
          )}
          <DropdownItem onClick={() => save(format, 'all')}>
            {say(isFound ? `work.export.${format}.found` : `work.export.${format}.all`)}
          </DropdownItem>
        </DropdownItemGroup>
      ))}
    </DropdownMenu>
  );
}
