/** What can go wrong: one message each. */
export const failures = {
  'failure.invalid-request': 'This address is not valid',
  'failure.invalid-request.description':
    'The {field} in the address is not one that Jira uses. Go back and open it from a list.',
  'failure.not-found': 'Not found',
  'failure.not-found.description':
    'It does not exist, Altitude has not read it yet, or you may not see it. Check the key, or ask an administrator of the project.',
  'failure.not-permitted': 'You may not see this',
  'failure.not-permitted.description':
    'This page is for people with more permissions. Ask an administrator of the site.',
  'failure.changed-meanwhile': 'Somebody else has changed this',
  'failure.changed-meanwhile.description':
    'It was saved by somebody else since you opened it, so your changes were not saved. Reload the page to see the present state.',
  'failure.invalid-record': 'Not saved',
  'failure.invalid-record.description':
    '{count, plural, =1 {One field needs} other {# fields need}} to be corrected first.',
  'failure.consent-needed': 'Altitude needs your consent',
  'failure.consent-needed.description':
    'To show only what you may see, Altitude asks Jira as you. Reload the page and choose Allow access when Atlassian asks.',
  'failure.no-jira-access': 'You have no access to Jira here',
  'failure.no-jira-access.description':
    'Altitude shows each person what they may see in Jira, and that is nothing yet. Ask an administrator of the site for access to Jira.',
  'failure.not-connected': 'Altitude is not connected to Jira',
  'failure.not-connected.description':
    'Nothing live can be shown here until an administrator of the site connects Altitude to Jira under Connected apps. In Jira itself Altitude works as before.',
  'failure.jira-busy': 'Jira is busy',
  'failure.jira-busy.description':
    'Jira’s request limit is reached. Try again in {seconds, plural, =1 {# second} other {# seconds}}. What is already shown stays valid.',
  'failure.jira-unavailable': 'Jira does not answer',
  'failure.jira-unavailable.description':
    'Altitude could not ask Jira what you may see. Nothing is lost; try again in a moment.',
  'failure.confluence-unavailable': 'Confluence does not answer',
  'failure.confluence-unavailable.description':
    'Altitude could not ask Confluence what you may do on this page. Nothing is lost; try again in a moment.',
  'failure.not-on-page': 'Nothing can be frozen here',
  'failure.not-on-page.description':
    'What is frozen is for the readers of a page or a blog post, and this is neither: it may be a template, a comment or a whiteboard. Choose live here, or put it on a page.',
  'failure.too-large': 'Too much to keep',
  'failure.too-large.description': 'This is more than can be frozen in one piece. Choose fewer parts, or less of it.',
  'failure.unexpected': 'Something went wrong',
  'failure.unexpected.description':
    'The rest of Jira still works. Try again; if it stays, give support the reference {reference}.',
  'failure.no-answer': 'Altitude does not answer',
  'failure.no-answer.description': 'The connection may be interrupted, or the answer took too long. Try again.',
  'failure.retry': 'Try again',
  'failure.reload': 'Reload the page',
  'failure.page': 'This page stopped working',
  'failure.page.description': 'The rest of Jira still works. Reload the page to go on.',
  'failure.unknownModule': 'This part of Altitude is not known: {module}',
} as const;
