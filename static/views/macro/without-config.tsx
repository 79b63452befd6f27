import { isNew, titleIn } from '#contract/macro-choice';
import type { MacroContext } from '../../bridge/page-context';
import { useText } from '../../messages/use-text';
import { FailedMacro } from './failed-macro';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { useReady } from './use-ready';

/** In place of a macro that is not configured, or so that there is nothing it could show. */
export function WithoutConfig({ macro }: { readonly macro: MacroContext }) {
  const say = useText();
  useReady(true);
  return (
    <FailedMacro title={titleIn(macro)}>
      <QuietNotice>{say(isNew(macro) ? 'macro.unconfigured' : 'macro.broken')}</QuietNotice>
    </FailedMacro>
  );
}
