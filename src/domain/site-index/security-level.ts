/**
 * Stands for the level of an issue that is restricted in a way that no level tells: to roles of its team-managed project,
 * or by a level in a field that Jira does not show. Who sees it Jira alone decides, issue by issue.
 */
export const OWN_RESTRICTION = 'own';
