import type { JiraRequest, JiraResponse, JiraSite } from '../../../sandbox/site/jira-site';
import type { Person } from '../../../sandbox/site/model';

export function aPerson(accountId: string, more: Partial<Person> = {}): Person {
  return {
    accountId,
    displayName: `${accountId.charAt(0).toUpperCase()}${accountId.slice(1)} Example`,
    email: `${accountId}@example.com`,
    active: true,
    timeZone: 'Europe/Zurich',
    locale: 'en-GB',
    accountType: 'atlassian',
    groups: [],
    ...more,
  };
}

export interface StubJira extends JiraSite {
  readonly requests: { readonly accountId: string; readonly request: JiraRequest }[];
}

type Answer = (accountId: string, request: JiraRequest) => Partial<JiraResponse>;

/** A Jira that remembers what it was asked and answers as told: who asked, unless told otherwise. */
export function stubJira(answer: Answer = (accountId) => ({ body: { askedBy: accountId } })): StubJira {
  const requests: StubJira['requests'] = [];
  return {
    name: 'Stub site',
    people: [aPerson('ada', { about: 'Sees everything' }), aPerson('bob')],
    appAccountId: 'the-app',
    requests,
    request: (accountId, request) => {
      requests.push({ accountId, request });
      return Promise.resolve({ status: 200, headers: {}, body: null, returned: 0, ...answer(accountId, request) });
    },
  };
}
