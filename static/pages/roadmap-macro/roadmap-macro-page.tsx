import { usePageContext } from '../../views/navigation/navigation';
import { RoadmapConfigForm } from '../../views/roadmap-macro/config/roadmap-config-form';
import { RoadmapMacro } from '../../views/roadmap-macro/roadmap-macro';

/** A roadmap in a page of Confluence, or its configuration. */
export function RoadmapMacroPage() {
  const { macro } = usePageContext();
  if (macro === null) return null;
  return macro.isConfiguring ? <RoadmapConfigForm macro={macro} /> : <RoadmapMacro macro={macro} />;
}
