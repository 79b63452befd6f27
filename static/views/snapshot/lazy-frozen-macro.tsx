import { lazy, Suspense } from 'react';
import { useText } from '../../messages/use-text';
import { LoadingShape } from '../../ui/states/loading-shape';
import type { FrozenMacroProps } from './frozen-macro';

const Loaded = lazy(async () => ({ default: (await import('./frozen-macro')).FrozenMacro }));

/** A macro that shows what was published, loaded where there is one: live ones do without what publishes and compares. */
export function FrozenMacro(props: FrozenMacroProps) {
  const say = useText();
  return (
    <Suspense fallback={<LoadingShape label={say('snapshot.loading')} shape="rows" />}>
      <Loaded {...props} />
    </Suspense>
  );
}
