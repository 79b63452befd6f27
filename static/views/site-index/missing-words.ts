import type { MissingData } from '#contract/site-index';
import type { Message } from '../../messages/message';

/** What is wanting because the app may read less than the viewer, in words; empty where nothing is. */
export function missingWords({ projects, issues }: MissingData): Message[] {
  const names = projects.map(({ key }) => key).join(', ');
  return [
    ...(projects.length > 0
      ? [{ id: 'index.missing.projects' as const, values: { count: projects.length, names } }]
      : []),
    ...(issues > 0 ? [{ id: 'index.missing.issues' as const, values: { count: issues } }] : []),
  ];
}
