import type { IncomingMessage, ServerResponse } from 'node:http';
import { anyToken, jiraHttpFront } from '../jira/http-front';
import type { JiraSite } from '../site/jira-site';
import type { Reply } from './reply';

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<Reply | null>;

/**
 * Puts Jira's REST API at `/jira/rest/...` before the sandbox's own answers. Never for a real site: anybody who reaches
 * this port would act as the owner of the token.
 */
export function withJiraFront(jira: JiraSite, answer: Answer): Answer {
  const front = jiraHttpFront(jira, anyToken(jira));
  return (request, response, url) => {
    if (!url.pathname.startsWith('/jira/rest/')) return answer(request, response, url);
    front(request, response);
    return Promise.resolve(null);
  };
}

/** Refuses requests under another name: a page elsewhere could make its own name point here and read a real site. */
export function onlyByLocalName(answer: Answer): Answer {
  return (request, response, url) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (['127.0.0.1', 'localhost', '[::1]'].includes(name)) return answer(request, response, url);
    const body = 'With --site the sandbox answers to localhost and 127.0.0.1 only.\n';
    return Promise.resolve({ status: 421, headers: { 'content-type': 'text/plain; charset=utf-8' }, body });
  };
}
