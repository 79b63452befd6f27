import type { JiraRequest, JiraResponse, JiraSite } from '../../../sandbox/site/jira-site';
import { aPerson, stubJira } from '../forge/stub-jira';

const project = { id: '10000', key: 'ALP', name: 'Alpine <b>huts</b>', projectTypeKey: 'software' };

const issue = {
  id: '20001',
  key: 'ALP-1',
  fields: {
    summary: 'Build & open <script>',
    description: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'On the ridge' }] }] },
    project,
    issuetype: { id: '3', name: 'Epic', hierarchyLevel: 1 },
    status: { id: '5', name: 'Im Bau', statusCategory: { key: 'indeterminate' } },
    assignee: { displayName: 'Ada Example' },
    duedate: '2026-12-24',
    labels: ['high'],
    created: '2026-01-05T10:00:00.000+0000',
  },
};
const child = { id: '20002', key: 'ALP-2', fields: { summary: 'Dig', status: issue.fields.status } };

/** One project with one epic and its child, all of it for Ada, nothing for Bob. Ada administers the site. */
export function smallJira(): JiraSite {
  const answer = (accountId: string, request: JiraRequest): Partial<JiraResponse> => {
    const isAda = accountId === 'ada';
    switch (`${request.method} ${request.path}`) {
      case 'GET /rest/api/3/project/search':
        return { body: { values: isAda ? [project] : [] } };
      case 'GET /rest/api/3/mypermissions':
        return { body: { permissions: { ADMINISTER: { havePermission: isAda } } } };
      case 'POST /rest/api/3/search/jql':
        return searched(isAda, request);
      case 'GET /rest/api/3/issue/ALP-1':
        return isAda ? { body: issue } : { status: 404, body: { errorMessages: ['No'] } };
      default:
        return { status: 404, body: { errorMessages: ['No'] } };
    }
  };
  return { ...stubJira(answer), people: [aPerson('ada', { about: 'Sees everything' }), aPerson('bob')] };
}

function searched(isAda: boolean, request: JiraRequest): Partial<JiraResponse> {
  const { jql } = request.body as { jql: string };
  if (jql.includes('nonsense')) return { status: 400, body: { errorMessages: ['Error in the JQL Query'] } };
  return { body: { issues: isAda ? [child] : [], isLast: true } };
}
