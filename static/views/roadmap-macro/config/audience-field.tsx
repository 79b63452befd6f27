import { sourceOf } from '#contract/roadmap-config';
import type { RoadmapChoices } from '#contract/roadmap-excerpt';
import { useText } from '../../../messages/use-text';
import { PlainChoice } from '../../../ui/form/plain-choice';
import { audienceName } from '../../roadmap/audience-words';
import type { DraftProps } from './draft';

interface AudienceFieldProps extends DraftProps {
  /** undefined: not known yet. */
  readonly choices: RoadmapChoices | undefined;
}

/** For whom the roadmap is shown. */
export function AudienceField({ draft, onChange, choices }: AudienceFieldProps) {
  const say = useText();
  const audiences = choices?.audiences ?? [];
  const isProduct = sourceOf(draft.source).of === 'product';
  const textOf = (id: string): string => {
    if (id === '') return say('roadmapMacro.config.audience.all');
    const found = audiences.find((one) => one.id === id);
    if (found) return audienceName(found, say);
    return choices ? say('macro.config.gone') : '';
  };
  const goneText = say(isProduct ? 'roadmapMacro.config.audience.gone' : 'roadmapMacro.config.audience.productsOnly');
  const isGone = choices !== undefined && draft.audience !== '' && !audiences.some(({ id }) => id === draft.audience);
  return (
    <PlainChoice
      label={say('roadmapMacro.config.audience')}
      path="audience"
      values={['', ...audiences.map(({ id }) => id)]}
      textOf={textOf}
      value={draft.audience}
      problem={isGone ? goneText : null}
      {...(!isProduct && { help: say('roadmapMacro.config.audience.where') })}
      onChange={(audience) => onChange({ audience })}
    />
  );
}
