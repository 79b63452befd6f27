import type { AudienceName } from '#contract/roadmap';
import type { Say } from '../../messages/use-text';

/** Its own name, else that of its kind. */
export const audienceName = ({ name, kind }: Pick<AudienceName, 'name' | 'kind'>, say: Say): string =>
  name === '' ? say(`roadmap.audience.${kind}`) : name;
