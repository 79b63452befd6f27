import { lazy } from 'react';
import { usePageContext } from '../../views/navigation/navigation';
import { RoadmapMacro } from '../../views/roadmap-macro/roadmap-macro';

/** Readers do without what only authors need. */
const RoadmapConfigForm = lazy(async () => ({
  default: (await import('../../views/roadmap-macro/config/roadmap-config-form')).RoadmapConfigForm,
}));

/** A roadmap in a page of Confluence, or its configuration. */
export function RoadmapMacroPage() {
  const { macro } = usePageContext();
  if (macro === null) return null;
  return macro.isConfiguring ? <RoadmapConfigForm macro={macro} /> : <RoadmapMacro macro={macro} />;
}
