import type { AudienceName, RoadmapView } from '#contract/roadmap';
import { useText } from '../../messages/use-text';
import { Menu, OneOf } from '../work/choice-menu';
import { audienceName } from './audience-words';

/** No id of an audience. */
const ALL = 'all';

interface AudienceChoiceProps {
  readonly view: Pick<RoadmapView, 'audiences' | 'shownAs'>;
  /** null: everything. */
  readonly onShow: (audience: string | null) => void;
}

/** Shows the roadmap as one of its audiences sees it. */
export function AudienceChoice({ view: { audiences, shownAs }, onShow }: AudienceChoiceProps) {
  const say = useText();
  const byId = new Map(audiences.map((audience): [string, AudienceName] => [audience.id, audience]));
  const nameOf = (id: string) => {
    const audience = byId.get(id);
    return audience ? audienceName(audience, say) : say('roadmap.audience.all');
  };
  const chosen = shownAs?.id ?? ALL;
  return (
    <Menu title={say('roadmap.audience', { name: nameOf(chosen) })} isChosen={shownAs !== null}>
      <OneOf
        id="roadmap-audience"
        title={say('roadmap.audience.title')}
        choices={[ALL, ...byId.keys()]}
        nameOf={nameOf}
        chosen={chosen}
        onChoose={(id) => onShow(id === ALL ? null : id)}
      />
    </Menu>
  );
}
