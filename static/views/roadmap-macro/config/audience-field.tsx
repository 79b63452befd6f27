import type { RoadmapChoices } from '#contract/roadmap-excerpt';
import { useText } from '../../../messages/use-text';
import { audienceName } from '../../roadmap/audience-words';
import type { DraftProps } from './draft';
import { PlainChoice } from './plain-choice';

interface AudienceFieldProps extends DraftProps {
  /** undefined: not known yet. */
  readonly choices: RoadmapChoices | undefined;
}

/** For whom the roadmap is shown. */
export function AudienceField({ draft, onChange, choices }: AudienceFieldProps) {
  const say = useText();
  const audiences = choices?.audiences ?? [];
  const textOf = (id: string): string => {
    if (id === '') return say('roadmapMacro.config.audience.all');
    const found = audiences.find((one) => one.id === id);
    if (found) return audienceName(found, say);
    return choices ? say('macro.config.gone') : '';
  };
  const isGone = choices !== undefined && draft.audience !== '' && !audiences.some(({ id }) => id === draft.audience);
  return (
    <PlainChoice
      label={say('roadmapMacro.config.audience')}
      path="audience"
      values={['', ...audiences.map(({ id }) => id)]}
      textOf={textOf}
      value={draft.audience}
      problem={isGone ? say('roadmapMacro.config.audience.gone') : null}
      onChange={(audience) => onChange({ audience })}
    />
  );
}
