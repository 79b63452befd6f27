/** How far Altitude's reading of the site is, for everybody and for administrators. */
export const siteIndex = {
  'index.age': 'Data read {age}',
  'index.age.explanation': 'Read from Jira on {moment}. Later changes are not included.',
  'index.empty': 'Altitude has not read this site yet',
  'index.empty.description':
    'Reading starts by itself after the installation. If nothing happens within some minutes, an administrator can start it under Apps > Altitude in Jira’s administration.',
  'index.building': 'Altitude is reading this site',
  'index.building.progress': 'Reading projects: {ready, number} of {total, number}. What is read already is shown.',
  'index.building.bar': 'Projects read',
  'index.built': 'Altitude has read the site. Figures are complete.',
  'index.failed': 'Altitude could not read this site',
  'index.failed.description':
    'No project could be read from Jira. An administrator sees why, and can start again, in the administration of Altitude.',
  'index.partial': 'Totals are not complete',
  'index.partial.names': 'Not in the totals: {names}.',
  'index.partial.more': 'Not in the totals: {names} and {count, plural, =1 {# more} other {# more}}.',
  'admin.controls': 'Reading',
  'admin.pause': 'Pause reading',
  'admin.resume': 'Resume reading',
  'admin.paused': 'Reading is paused',
  'admin.resumed': 'Reading goes on',
  'admin.pauseFailed': 'That did not work. Nothing has changed.',
  'admin.paused.note': 'Reading is paused: figures grow older until you resume it.',
  'admin.points':
    'Reading has used {spent, number} of the {budget, number} points of Jira’s quota that it may use in this hour.',
  'admin.missing': 'Altitude cannot read everything',
  'admin.missing.grant':
    'Add the app’s role (atlassian-addons-project-access) to the Browse projects permission of these projects, and to the security levels whose issues are wanting. Whoever cannot see them in Jira will not see them in Altitude either.',
  'index.missing.projects':
    '{count, plural, =1 {Altitude may not read # project that you can see: {names}.} other {Altitude may not read # projects that you can see: {names}.}}',
  'index.missing.issues':
    '{count, plural, =1 {About # issue that you can see is not in the figures} other {About # issues that you can see are not in the figures}}: it is newer than the data, or hidden from Altitude by a security level.',
  'index.partial.failed': '{count, plural, =1 {# project} other {# projects}} could not be read at the last attempt.',
  'index.product.reading': 'This project is being read again. Until then you see the earlier reading.',
  'index.product.failed': 'The last attempt to read this project failed. You see the earlier reading.',
  'admin.title': 'Altitude data',
  'admin.loading': 'Loading the state of the data',
  'admin.answer.empty': 'Nothing has been read yet.',
  'admin.answer.building':
    'Reading: {ready, number} of {total, plural, =1 {# project} other {# projects}}, {issues, plural, =1 {# issue} other {# issues}} so far.',
  'admin.answer.ready':
    '{total, plural, =1 {# project is} other {All # projects are}} read; the oldest reading is from {age}.',
  'admin.answer.someFailed':
    '{failed, number} of {total, plural, =1 {# project} other {# projects}} could not be read.',
  'admin.answer.failed': 'No project could be read.',
  'admin.answer.none': 'There is no project that Altitude may read.',
  'admin.start': 'Read everything again',
  'admin.started': 'Altitude reads the site again',
  'admin.startFailed': 'Reading could not be started',
  'admin.projects': 'Projects',
  'admin.projects.none': 'No project is known yet. They appear here once reading has started.',
  'admin.column.project': 'Project',
  'admin.column.state': 'State',
  'admin.column.read': 'Issues read',
  'admin.column.published': 'Issues shown',
  'admin.column.age': 'Read',
  'admin.column.failure': 'Problem',
  'admin.state.waiting': 'Waiting',
  'admin.state.reading': 'Reading',
  'admin.state.ready': 'Ready',
  'admin.state.failed': 'Failed',
  'admin.failure.not-permitted':
    'The app may not browse this project. Give the app’s account the Browse projects permission in the project’s permission scheme.',
  'admin.failure.jira-busy': 'Jira’s request limit was reached. Altitude goes on by itself.',
  'admin.failure.jira-unavailable': 'Jira did not answer. Altitude tries again within the hour.',
  'admin.failure.unexpected': 'Something unexpected went wrong. Start again; if it stays, tell the vendor.',
  'admin.published.none': 'Nothing yet',
  'admin.published.noneReason': 'No reading of this project is complete, so nothing of it is shown.',
  'admin.age.never': 'Never',
  'admin.limits': 'Limits',
  'admin.limits.note':
    'A reading costs about two points of Jira’s quota an issue, one of them for its history; later changes cost as much for each changed issue. Atlassian allows 65,000 points an hour to all sites together that use the app: where they are used up, reading waits and goes on by itself. The database of the app holds 1 GiB, some 500,000 issues. Until a project is read to its end, views leave it out and say so.',
} as const;
