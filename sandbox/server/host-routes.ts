import { renderFrame, type AppFrame } from '../host/app-frame';
import { html } from '../host/html';
import type { HostIssue, HostProject } from '../host/host-jira';
import { renderIssueList } from '../host/issue-list';
import { renderIssuePage } from '../host/issue-page';
import { renderMessage, renderNoAccess, renderProjectHeader, renderProjects, renderSearch } from '../host/plain-pages';
import { frameSandbox } from './app-files';
import { editFormOf, editIssue } from './edit-issue';
import { notFound, pageHandlers, visitHandler, type HostInput, type HostPage, type Visit } from './page-routes';
import { redirect } from './reply';
import type { HttpHandler, Route } from './router';

/** The pages around the app, at the addresses that Jira has for them. */
export function hostRoutes(input: HostInput): readonly Route[] {
  const page = pageHandlers(input);
  const toPortfolio: HttpHandler = ({ url }) => redirect(`/jira/apps/altitude${url.search}`);
  const toIssue: HttpHandler = ({ params, url }) => redirect(`/jira/browse/${params.key ?? ''}${url.search}`);
  const globalPage = page((visit) =>
    appPage(visit, 'jira:globalPage', { jira: { isNewNavigation: true } }, '/jira/apps/altitude'),
  );
  const product = page(productPage);
  const adminPage = page(administrationPage);
  const search = page(searchPage);
  return [
    ['GET', '/', toPortfolio],
    ['GET', '/jira', toPortfolio],
    ['GET', '/jira/apps/altitude', globalPage],
    ['GET', '/jira/apps/altitude/*', globalPage],
    // As the app's page is called on a real site.
    [
      'GET',
      '/jira/apps/:app/:environment/*',
      ({ params, url }) => redirect(`/jira/apps/altitude/${params['*'] ?? ''}${url.search}`),
    ],
    ['GET', '/jira/projects', page(({ around }) => ({ title: 'Projects', content: renderProjects(around.projects) }))],
    ['GET', '/jira/projects/:key', page(projectPage)],
    ['GET', '/jira/projects/:key/altitude', product],
    ['GET', '/jira/projects/:key/altitude/*', product],
    ['GET', '/browse/:key', toIssue],
    ['GET', '/jira/browse/:key', page((visit) => issuePage(input, visit))],
    ['POST', '/jira/browse/:key', visitHandler(input, (visit) => editIssue(input.emulated, visit))],
    ['GET', '/issues', search],
    ['GET', '/issues/', search],
    ['GET', '/jira/issues', search],
    ['GET', '/jira/admin/altitude', adminPage],
    ['GET', '/jira/admin/altitude/*', adminPage],
    ['GET', '/*', page(notFound)],
  ];
}

function appPage(visit: Visit, type: string, where: Readonly<Record<string, unknown>>, routes: string): HostPage {
  const [frame] = visit.frames(type, where);
  if (!frame) return notFound();
  return { title: frame.module.title, isFullFrame: true, content: filledFrame(frame, routes) };
}

function filledFrame(frame: AppFrame, routes: string) {
  return renderFrame(frame, { height: 'fill', routes, sandbox: frameSandbox });
}

async function projectPage(visit: Visit): Promise<HostPage> {
  const project = await findProject(visit);
  if (!project) return noProject();
  const issues = (await visit.jira.search(`project = "${project.key}" ORDER BY updated DESC`, 25)) ?? [];
  const content = html`${renderProjectHeader(project, visit.around.appTitle, 'summary')}
    <h1>Recently updated</h1>
    ${renderIssueList(issues, `Work items of ${project.name} updated last`)}`;
  return { title: project.name, content };
}

async function productPage(visit: Visit): Promise<HostPage> {
  const project = await findProject(visit);
  if (!project) return noProject();
  const [frame] = visit.frames('jira:projectPage', {
    project: { id: project.id, key: project.key, type: project.type },
  });
  if (!frame) return notFound();
  const header = renderProjectHeader(project, visit.around.appTitle, 'app');
  const content = html`${header}${filledFrame(frame, `/jira/projects/${project.key}/altitude`)}`;
  return { title: `${frame.module.title} - ${project.name}`, isFullFrame: true, content };
}

function findProject({ jira, params }: Visit): Promise<HostProject | null> {
  return jira.project(params.key ?? '');
}

function noProject(): HostPage {
  const text = "You don't have access to this project, or it doesn't exist.";
  return { title: 'No project', status: 404, content: renderMessage("We couldn't find that project", text) };
}

async function issuePage(input: HostInput, visit: Visit): Promise<HostPage> {
  const key = visit.params.key ?? '';
  const issue = await visit.jira.issue(key);
  if (!issue) return { title: 'Not found', status: 404, content: renderNoAccess() };
  const children = (await visit.jira.search(`parent = "${issue.key}" ORDER BY key ASC`, 100)) ?? [];
  const where = issueExtension(issue);
  const panels = visit.frames('jira:issuePanel', { ...where, isNewToIssue: false });
  const contexts = visit.frames('jira:issueContext', where);
  const editForm = await editFormOf(input.emulated, visit, issue);
  const content = renderIssuePage({ issue, children, panels, contexts, frameSandbox, editForm });
  return { title: `[${issue.key}] ${issue.fields.summary ?? ''}`, content };
}

function issueExtension({ id, key, fields }: HostIssue): Readonly<Record<string, unknown>> {
  const { issuetype, project } = fields;
  return {
    issue: { id, key, type: issuetype?.name, typeId: issuetype?.id },
    project: { id: project?.id, key: project?.key, type: project?.projectTypeKey ?? 'software' },
  };
}

function administrationPage(visit: Visit): HostPage {
  if (!visit.around.isAdministrator) {
    const text = 'Only Jira administrators can open this page. Ask one of them, or switch the person at the top right.';
    return {
      title: 'No access',
      status: 403,
      content: renderMessage("You don't have permission to view this page", text),
    };
  }
  return appPage(visit, 'jira:adminPage', {}, '/jira/admin/altitude');
}

async function searchPage({ jira, url }: Visit): Promise<HostPage> {
  const jql = url.searchParams.get('jql') ?? 'ORDER BY updated DESC';
  const issues = await jira.search(jql, 100);
  return { title: 'Search', content: renderSearch(jql, issues) };
}
