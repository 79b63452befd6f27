import { agileRoutes } from './endpoints/agile';
import { editIssueRoutes } from './endpoints/edit-issue';
import { historyRoutes } from './endpoints/histories';
import { issueRoutes } from './endpoints/issues';
import { parseJqlRoutes } from './endpoints/parse-jql';
import { peopleRoutes } from './endpoints/people';
import { permissionRoutes } from './endpoints/permissions';
import { pickerRoutes } from './endpoints/pickers';
import { projectRoutes } from './endpoints/projects';
import { schemeRoutes } from './endpoints/schemes';
import { searchRoutes } from './endpoints/search';
import { siteInfoRoutes } from './endpoints/site-info';
import { siteListRoutes } from './endpoints/site-lists';
import type { Route } from './jira-call';

/** Every endpoint that the emulated Jira answers. */
export const emulatedRoutes: readonly Route[] = [
  ...searchRoutes,
  ...parseJqlRoutes,
  ...issueRoutes,
  ...editIssueRoutes,
  ...historyRoutes,
  ...projectRoutes,
  ...permissionRoutes,
  ...schemeRoutes,
  ...peopleRoutes,
  ...pickerRoutes,
  ...siteListRoutes,
  ...siteInfoRoutes,
  ...agileRoutes,
];
