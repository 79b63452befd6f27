/** The same views as of a past day. */
export const history = {
  'history.day': 'As of',
  'history.today': 'Today',
  'history.title': 'As of {day}',
  'history.deleted':
    'Issues deleted since are not in it. Permissions, names, release dates and sprint ends are today’s.',
  'history.loading': 'Going to {day}',
  'history.back': 'Back to today',
  'history.since': 'Since then: {issues} issues, {done} done, {points} points, {late} late.',
  'history.since.noPoints': 'Since then: {issues} issues, {done} done, {late} late.',
  'history.change': '{change} since',
  'history.change.parts': '{done} done, {total} in all since',
  'history.unchanged': 'as many today',
  'history.noDay': 'This day cannot be shown',
  'history.noDay.description': 'What the address asks for is no day, or one in the future or before the year 2000.',
} as const;
