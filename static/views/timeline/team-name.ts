import type { TimelineTeam } from '#contract/timeline';
import type { Say } from '../../messages/use-text';

/** What a team is called; one of Jira that nobody has described, by Jira's id. */
export const teamName = ({ id, name }: TimelineTeam, say: Say): string =>
  name ?? say('capacity.row.jiraTeam', { id: id.replace(/^jira:/u, '') });
