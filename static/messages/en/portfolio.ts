/** The portfolio: every project of the site that the viewer may browse. */
export const portfolio = {
  'portfolio.title': 'Portfolio',
  'portfolio.all': 'All projects',
  'portfolio.loading': 'Loading the portfolio',
  'portfolio.loaded': '{count, plural, =1 {# project loaded} other {# projects loaded}}',
  'portfolio.answer.attention':
    '{concerns, number} of {projects, plural, =1 {# project needs} other {# projects need}} attention{danger, plural, =0 {} =1 {, # of them is in danger} other {, # of them are in danger}}; {late, plural, =0 {none has} =1 {# has} other {# have}} late work, and {percent} of {issues, plural, =1 {# issue} other {# issues}} {issues, plural, =1 {is} other {are}} done.',
  'portfolio.answer.late':
    '{late, number} of {projects, plural, =1 {# project has} other {# projects have}} late work; {percent} of {issues, plural, =1 {# issue} other {# issues}} {issues, plural, =1 {is} other {are}} done.',
  'portfolio.answer.onTime':
    'No project has late work; {percent} of {issues, plural, =1 {# issue} other {# issues}} {issues, plural, =1 {is} other {are}} done.',
  'portfolio.answer.noIssues': '{projects, plural, =1 {# project} other {# projects}}, and no issue that you may see.',
  'portfolio.answer.unread': '{projects, plural, =1 {# project} other {# projects}}, none read yet.',
  'portfolio.projects': 'Projects',
  'portfolio.grid':
    'Projects with their progress. Arrow keys open and close rows, Enter opens the project or the epic.',
  'portfolio.filter.text': 'Filter projects',
  'portfolio.filter.placeholder': 'Name, key or category',
  'portfolio.filter.late': 'With late work',
  'portfolio.filter.unestimated': 'With unestimated work',
  'portfolio.filter.clear': 'Clear filters',
  'portfolio.filter.result': '{count, plural, =0 {No projects match} =1 {# project listed} other {# projects listed}}',
  'portfolio.filter.none': 'No project matches these filters.',
  'portfolio.column.name': 'Project',
  'portfolio.column.name.explanation': 'Projects, and below them their initiatives and epics.',
  'portfolio.sorted': 'Sorted by {column}, {direction, select, ascending {ascending} other {descending}}',
  'portfolio.total.all': 'Total of {count, plural, =1 {# project} other {all # projects}}',
  'portfolio.total.listed': 'Total of the {count, plural, =1 {# project} other {# projects}} listed',
  'portfolio.total.partial': '{count, plural, =1 {# is} other {# are}} not read and not included',
  'portfolio.none': 'You cannot browse any project here',
  'portfolio.none.description':
    'Altitude shows the projects that you may browse in Jira. Ask an administrator of the site if you expected some.',
  'portfolio.items.loading': 'Loading what belongs to {project}',
  'portfolio.items.none': 'This project has no issue that you may see.',
} as const;
