import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { RoadmapView } from '#contract/roadmap';
import { useText } from '../../messages/use-text';
import { audienceName } from './audience-words';

interface AudienceBannerProps {
  readonly view: Pick<RoadmapView, 'shownAs' | 'leftOut' | 'record'>;
  readonly onBack: () => void;
  /** null: the viewer may not change what the audience sees. */
  readonly onEdit: (() => void) | null;
}

/** Says for whom the roadmap is shown, as long as it is not shown as a whole. */
export function AudienceBanner({ view: { shownAs, leftOut }, onBack, onEdit }: AudienceBannerProps) {
  const say = useText();
  if (shownAs === null) return null;
  const name = audienceName(shownAs, say);
  const what = shownAs.hides.map((one) => say(`roadmap.hides.${one}`)).join(', ');
  const edit = onEdit && (
    <SectionMessageAction key="edit" onClick={onEdit}>
      {say('roadmap.audience.edit', { name })}
    </SectionMessageAction>
  );
  const back = (
    <SectionMessageAction key="back" onClick={onBack}>
      {say('roadmap.banner.back')}
    </SectionMessageAction>
  );
  return (
    <SectionMessage
      appearance="discovery"
      title={say('roadmap.banner', { name })}
      actions={edit === null ? [back] : [back, edit]}
    >
      {what === '' ? say('roadmap.banner.nothing') : say('roadmap.banner.hides', { what })}{' '}
      {leftOut !== null && say('roadmap.banner.leftOut', { count: leftOut })}
    </SectionMessage>
  );
}
